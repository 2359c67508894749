import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface OpenAiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format: unknown;
  };
}

/** `says` completes with this text; the others are what goes wrong with the real service. */
export type OpenAiAnswer =
  | {
      readonly kind: 'says';
      readonly content: string | null;
      readonly finish?: string;
      readonly afterMs?: number;
    }
  | { readonly kind: 'status'; readonly status: number; readonly body?: unknown }
  | { readonly kind: 'raw'; readonly text: string }
  | { readonly kind: 'cut' }
  | { readonly kind: 'hang' };

export interface StubOpenAi {
  readonly url: string;
  readonly requests: readonly OpenAiRequest[];
  answer: OpenAiAnswer;
  stop(): Promise<void>;
}

/** Azure OpenAI's chat completions as they are on the wire, on a free loopback port (learn.microsoft.com, Azure OpenAI REST reference). */
export async function startStubOpenAi(): Promise<StubOpenAi> {
  const requests: OpenAiRequest[] = [];
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', 'http://stub');
    let text = '';
    for await (const chunk of request) text += String(chunk);
    requests.push({
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: JSON.parse(text) as OpenAiRequest['body'],
    });
    give(response, stub.answer);
  }
  const stub: StubOpenAi = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answer: { kind: 'says', content: '{"sentences":[]}' },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return stub;
}

function give(response: ServerResponse, answer: OpenAiAnswer): void {
  const json = (status: number, text: string): void => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(text);
  };
  switch (answer.kind) {
    case 'says':
      setTimeout(() => json(200, completionOf(answer)), answer.afterMs ?? 0).unref();
      return;
    case 'status':
      json(
        answer.status,
        JSON.stringify(answer.body ?? { error: { code: `${answer.status}`, message: 'no' } }),
      );
      return;
    case 'raw':
      json(200, answer.text);
      return;
    case 'cut':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"choices":[', () => response.destroy());
      return;
    case 'hang':
      return;
  }
}

function completionOf({ content, finish = 'stop' }: Extract<OpenAiAnswer, { kind: 'says' }>): string {
  return JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_790_000_000,
    model: 'gpt-4o-2024-11-20',
    choices: [
      {
        index: 0,
        finish_reason: finish,
        logprobs: null,
        message: { role: 'assistant', content, refusal: null },
      },
    ],
    usage: { prompt_tokens: 900, completion_tokens: 60, total_tokens: 960 },
  });
}

import { z } from 'zod';

/** Most a service may answer with, in characters; three sentences take a hundredth of it. */
const REPLY_AT_MOST = 200_000;

const reply = z.object({
  choices: z
    .array(
      z.object({ finish_reason: z.string().nullish(), message: z.object({ content: z.string().nullish() }) }),
    )
    .min(1),
});

/** What the library makes an empty message of. */
const EMPTY = { choices: [{ index: 0, message: { role: 'assistant', content: '' } }] };

/**
 * A fetch for one request of the library. The library prints every failure to the console, with what the service answered, so
 * failures do not reach it: it gets an empty message, and `failure()` says what happened in words without content.
 * The library also takes https addresses alone; where the request goes is decided here.
 */
export function observedFetch(endpoint: string, signal: AbortSignal) {
  let failure: string | null = null;

  async function answered(url: string, init: RequestInit): Promise<unknown> {
    const { pathname, search } = new URL(url);
    const response = await fetch(new URL(`${pathname}${search}`, endpoint), {
      ...init,
      signal,
      redirect: 'error',
    });
    const body = await textOf(response);
    if (!response.ok) return fail(`the service answered ${response.status}`);
    const read = reply.safeParse(parsed(body));
    if (!read.success) return fail('the service answered with no completion');
    const reason = read.data.choices[0]?.finish_reason ?? 'stop';
    return reason === 'stop' ? parsed(body) : fail(`the completion ended by ${reason.slice(0, 40)}`);
  }
  function fail(why: string): typeof EMPTY {
    failure = why;
    return EMPTY;
  }
  return {
    failure: () => failure,
    fetch: async (url: string, init: RequestInit): Promise<Response> => {
      const body = await answered(url, init).catch((cause: unknown) =>
        fail(
          signal.aborted ? 'not in time' : `no answer: ${cause instanceof Error ? cause.name : 'unknown'}`,
        ),
      );
      return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
    },
  };
}

/** Never holds more than it may, however long the service goes on. */
async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > REPLY_AT_MOST) throw new RangeError('The reply is too long');
  }
  return text;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

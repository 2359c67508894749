import { OpenAIModel } from '@microsoft/teams-ai/lib/models/OpenAIModel';
import { Prompt } from '@microsoft/teams-ai/lib/prompts/Prompt';
import { TextSection } from '@microsoft/teams-ai/lib/prompts/TextSection';
import type { ModelAccess, ModelCredential } from './model-access';
import { observedFetch } from './observed-fetch';
import { REPLY_FORMAT, RULES } from './prompt';

export type Completion =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'none'; readonly why: string };

type Asked = Parameters<OpenAIModel['completePrompt']>;
type ModelOptions = ConstructorParameters<typeof OpenAIModel>[0];
type Template = Asked[4];

/** Asks for one completion in one request. A model and a prompt of its own each time: nothing of one question can reach another. */
export async function complete(access: ModelAccess, data: string, signal: AbortSignal): Promise<Completion> {
  const observed = observedFetch(access.endpoint, signal);
  const model = new OpenAIModel(await optionsOf(access, observed.fetch, signal));
  // Text sections are no templates, so a "{{$x}}" in a question or a policy stays as typed.
  const prompt = new Prompt([new TextSection(RULES, 'system'), new TextSection(data, 'user')]);
  const template = { name: 'answer', prompt, config: CONFIG };
  const { message } = await model.completePrompt(NO_TURN, NO_MEMORY, NO_FUNCTIONS, BYTES, template);
  const text = typeof message?.content === 'string' ? message.content : '';
  const why = observed.failure() ?? (text === '' ? 'the completion is empty' : null);
  return why === null ? { kind: 'text', text } : { kind: 'none', why };
}

async function optionsOf(
  { endpoint, deployment, apiVersion, credential }: ModelAccess,
  fetch: unknown,
  signal: AbortSignal,
): Promise<ModelOptions> {
  const { host } = new URL(endpoint);
  return {
    ...(await letInBy(credential, signal)),
    azureEndpoint: `https://${host}`,
    azureDefaultDeployment: deployment,
    azureApiVersion: apiVersion,
    useSystemMessages: true,
    responseFormat: REPLY_FORMAT,
    clientOptions: { fetch, maxRetries: 0, baseURL: null },
  } as unknown as ModelOptions; // Its types know neither this reply format nor Node's own fetch; the service and the SDK do.
}

async function letInBy(credential: ModelCredential, signal: AbortSignal) {
  if (credential.kind === 'key') return { azureApiKey: credential.key };
  // Fetched here, where its failure is ours: the library would print it.
  const token = await credential.token(signal);
  return { azureADTokenProvider: () => Promise.resolve(token) };
}

/** No temperature and no limit of tokens: newer deployments refuse the one or the other, and the deadline bounds both. */
const CONFIG = {
  schema: 1.1,
  type: 'completion',
  completion: { completion_type: 'chat', max_input_tokens: 1_000_000 },
} as Template['config'];

/** The prompt is whole, so nothing is read of a turn: neither who asks nor where. */
const NO_TURN = {} as Asked[0];
const NO_MEMORY: Asked[1] = {
  getValue: <T>() => undefined as T,
  hasValue: () => false,
  setValue: () => undefined,
  deleteValue: () => undefined,
};
const NO_FUNCTIONS: Asked[2] = {
  hasFunction: () => false,
  getFunction: (name) => {
    throw new Error(`Rendering the prompt: expected no function, found ${name}`);
  },
  invokeFunction: (name) =>
    Promise.reject(new Error(`Rendering the prompt: expected no function, found ${name}`)),
};
/** Counts bytes: the library's tokenizer takes long to load, and the prompt has been measured already. */
const BYTES: Asked[3] = {
  encode: (text) => [...Buffer.from(text)],
  decode: (bytes) => Buffer.from(bytes).toString(),
};

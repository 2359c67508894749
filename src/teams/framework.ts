import {
  CallerIdConstants,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import {
  AppCredentials,
  AuthenticationConstants,
  ClaimsIdentity,
  ConnectorFactory,
  type BotFrameworkAuthentication,
  type ConnectorClient,
  type ServiceClientCredentialsFactory,
  type UserTokenClient,
} from 'botframework-connector';
import type { BotToken } from './outbound';
import type { HttpClient } from './transport';

/** Who the bot is, as registered with Azure. */
export interface BotIdentity {
  readonly mode: 'production' | 'local';
  /** The Entra application id; ignored in local mode. */
  readonly appId: string;
  readonly appPassword?: string;
  /** `UserAssignedMSI`, `SingleTenant` or `MultiTenant`. */
  readonly appType: string;
  readonly appTenantId: string;
  /** Botbuilder's own endpoint keys, for another cloud or a test. */
  readonly endpoints?: Partial<Endpoints>;
  /** Where the bot's own token comes from; by default what `appType` says. */
  readonly credentialsFactory?: ServiceClientCredentialsFactory;
}

type Endpoints = Readonly<Record<keyof typeof PUBLIC_CLOUD, string>>;

/** Botbuilder's endpoint keys, as the public cloud has them. */
export const PUBLIC_CLOUD = {
  ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
  ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
  ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
  OAuthUrl: AuthenticationConstants.OAuthUrl,
  ToBotFromChannelOpenIdMetadataUrl: AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
  ToBotFromEmulatorOpenIdMetadataUrl: AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
  CallerId: CallerIdConstants.PublicAzureChannel,
  ValidateAuthority: 'true',
};

/** Botbuilder takes none of these or all, so all are always given: the public cloud's, and the caller's over them. */
export function endpointsOf({ endpoints }: BotIdentity): Endpoints {
  return { ...PUBLIC_CLOUD, ...endpoints };
}

/** Botbuilder's authentication, whose outbound calls all go through `httpClient`. */
export function createFramework(identity: BotIdentity, httpClient: HttpClient): BotFrameworkAuthentication {
  return new LeanFramework(
    { ...registrationOf(identity), ...endpointsOf(identity) },
    identity.credentialsFactory,
    undefined,
    undefined,
    { httpClient },
  );
}

/** The bot's own token for Teams, fetched and kept as botbuilder does. Local mode has none. */
export function botTokenOf(identity: BotIdentity): BotToken {
  if (identity.mode === 'local') return null;
  const factory =
    identity.credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(registrationOf(identity));
  const { ToChannelFromBotOAuthScope, ToChannelFromBotLoginUrl, ValidateAuthority } = endpointsOf(identity);
  return async (rejected) => {
    const credentials = await factory.createCredentials(
      identity.appId,
      ToChannelFromBotOAuthScope,
      ToChannelFromBotLoginUrl,
      ValidateAuthority === 'true',
    );
    if (!(credentials instanceof AppCredentials))
      throw new Error('Fetching the token for Teams: expected credentials of an app, found others');
    return credentials.getToken(rejected);
  };
}

function registrationOf(identity: BotIdentity) {
  if (identity.mode === 'local') return { MicrosoftAppId: '' };
  return {
    MicrosoftAppId: identity.appId,
    MicrosoftAppPassword: identity.appPassword ?? '',
    MicrosoftAppType: identity.appType,
    MicrosoftAppTenantId: identity.appTenantId,
  };
}

/** Botbuilder makes a client for signed-in users' tokens in every turn. Readback signs nobody in, so one does. */
class LeanFramework extends ConfigurationBotFrameworkAuthentication {
  private userTokens: Promise<UserTokenClient> | undefined;

  override createUserTokenClient(claims: ClaimsIdentity): Promise<UserTokenClient> {
    this.userTokens ??= super.createUserTokenClient(claims);
    return this.userTokens;
  }
}

/** The bot's own claims, for calls that answer nobody. Local mode has none: there is no token to fetch. */
export function ownClaims({ mode, appId }: BotIdentity): ClaimsIdentity {
  return mode === 'local'
    ? new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType)
    : new ClaimsIdentity([{ type: AuthenticationConstants.AudienceClaim, value: appId }]);
}

/** Connector clients, one for each service address. Botbuilder by itself builds one for every message. */
export class KeptConnectors extends ConnectorFactory {
  private readonly kept = new Map<string, Promise<ConnectorClient>>();

  constructor(private readonly factory: ConnectorFactory) {
    super();
  }

  override create(serviceUrl: string): Promise<ConnectorClient> {
    const known = this.kept.get(serviceUrl);
    if (known !== undefined) return known;
    const made = this.factory.create(serviceUrl);
    this.kept.set(serviceUrl, made);
    made.catch(() => this.kept.delete(serviceUrl));
    return made;
  }
}

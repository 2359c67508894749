// Everything Readback needs in one resource group. What each part is for, and in which order to run it: README.md.
targetScope = 'resourceGroup'

@description('Begins every resource name. Lower-case letters and digits, since storage accounts allow nothing else.')
@minLength(3)
@maxLength(10)
param baseName string

@description('Where the data is kept. Staff records of an English trust: a UK region.')
param location string = resourceGroup().location

@description('How storage is copied: ZRS over the zones of one region, LRS where a region has no zones.')
@allowed([
  'Standard_ZRS'
  'Standard_LRS'
])
param storageSku string = 'Standard_ZRS'

@description('The image to run, or "none" while no image has been built: then everything but the service is made.')
param image string

@description('The name of the bot, as Azure lists it.')
param displayName string

@description('Entra object ids of the people in HR who may start a rollout, with commas between them.')
param hrUserIds string

@description('Entra object ids of those who may publish policies besides HR, with commas between them. Empty for nobody.')
param policyLeadIds string

@description('The hosts that policies sent to the bot are fetched from, with commas between them.')
param fileHosts string

@description('The hosts that Teams may name as its own in a message, with commas between them.')
param serviceHosts string

@description('Where to reach somebody who has never written, before anybody in the tenant has.')
param defaultServiceUrl string

@description('The time zone of terms, lessons and due days: a name of the IANA time zone database.')
param timeZone string

@description('The id in the app\'s manifest, so that the service gives staff the app; empty while it has no rights in Graph.')
param teamsAppId string

@description('The address of an Azure OpenAI resource that lets the identity in, for the AI writer; empty for none.')
param openAiEndpoint string

@description('The deployment there; empty for none.')
param openAiDeployment string

var suffix = uniqueString(resourceGroup().id)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${baseName}-identity'
  location: location
}

module storage 'storage.bicep' = {
  name: 'storage'
  params: {
    accountName: '${baseName}${suffix}'
    location: location
    sku: storageSku
    principalId: identity.properties.principalId
  }
}

module registry 'registry.bicep' = {
  name: 'registry'
  params: {
    registryName: '${baseName}${suffix}'
    location: location
    principalId: identity.properties.principalId
  }
}

module environment 'environment.bicep' = {
  name: 'environment'
  params: {
    environmentName: '${baseName}-environment'
    location: location
  }
}

module roster 'roster.bicep' = {
  name: 'roster'
  params: {
    accountName: '${baseName}r${suffix}'
    location: location
    sku: storageSku
    environmentName: environment.outputs.name
  }
}

// The address follows from the environment, so the bot can be registered before the service exists.
var domain = '${baseName}.${environment.outputs.defaultDomain}'

module bot 'bot.bicep' = {
  name: 'bot'
  params: {
    botName: '${baseName}-${suffix}'
    displayName: displayName
    endpoint: 'https://${domain}/api/messages'
    identityId: identity.id
    identityClientId: identity.properties.clientId
  }
}

module app 'app.bicep' = if (image != 'none') {
  name: 'app'
  params: {
    appName: baseName
    location: location
    image: image
    registryServer: registry.outputs.loginServer
    environmentId: environment.outputs.id
    identityId: identity.id
    identityClientId: identity.properties.clientId
    storageAccountName: storage.outputs.accountName
    rosterVolume: roster.outputs.volumeName
    hrUserIds: hrUserIds
    policyLeadIds: policyLeadIds
    fileHosts: fileHosts
    serviceHosts: serviceHosts
    defaultServiceUrl: defaultServiceUrl
    publicUrl: 'https://${domain}'
    timeZone: timeZone
    teamsAppId: teamsAppId
    openAiEndpoint: openAiEndpoint
    openAiDeployment: openAiDeployment
  }
}

// The toolkit writes these into the environment file, where the manifest and the deploy step find them.
output BOT_ID string = identity.properties.clientId
output BOT_DOMAIN string = domain
output READBACK_REGISTRY string = registry.outputs.name
output READBACK_ROSTER_ACCOUNT string = roster.outputs.accountName

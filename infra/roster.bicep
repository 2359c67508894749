// The file share that holds roster.csv and schools.csv, and its mount in the environment.
// An account of its own: Container Apps mounts a share with the account's key only
// (https://github.com/microsoft/azure-container-apps/issues/1446), and the account with the records has no keys.
param accountName string
param location string
param sku string
param environmentName string

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: accountName
  location: location
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    allowSharedKeyAccess: true
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource files 'Microsoft.Storage/storageAccounts/fileServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource share 'Microsoft.Storage/storageAccounts/fileServices/shares@2023-05-01' = {
  parent: files
  name: 'roster'
  properties: { shareQuota: 1 } // GiB
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' existing = {
  name: environmentName
}

resource volume 'Microsoft.App/managedEnvironments/storages@2024-03-01' = {
  parent: environment
  name: 'roster'
  properties: {
    azureFile: {
      accountName: account.name
      accountKey: account.listKeys().keys[0].value
      shareName: share.name
      accessMode: 'ReadOnly'
    }
  }
}

output accountName string = account.name
output volumeName string = volume.name

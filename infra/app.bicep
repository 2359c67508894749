// The service itself: two or more replicas of one image, each with the web server, the worker and the scheduler.
param appName string
param location string
param image string
param registryServer string
param environmentId string
param identityId string
param identityClientId string
param storageAccountName string
param rosterVolume string
param hrUserIds string
param policyLeadIds string
param fileHosts string
param serviceHosts string
param defaultServiceUrl string
param publicUrl string
param timeZone string
param teamsAppId string
param openAiEndpoint string
param openAiDeployment string

var port = 3978

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: appName
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    environmentId: environmentId
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        allowInsecure: false
        targetPort: port
        transport: 'http'
      }
      registries: [
        {
          server: registryServer
          identity: identityId
        }
      ]
    }
    template: {
      // The service stops within 30 seconds of being asked to.
      terminationGracePeriodSeconds: 40
      containers: [
        {
          name: 'readback'
          image: image
          resources: {
            cpu: json('1.0')
            memory: '2Gi'
          }
          env: [
            { name: 'PORT', value: string(port) }
            { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
            { name: 'MicrosoftAppId', value: identityClientId }
            { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
            // Tells the Azure libraries which identity to use; a container app may have several.
            { name: 'AZURE_CLIENT_ID', value: identityClientId }
            { name: 'AZURE_STORAGE_ACCOUNT', value: storageAccountName }
            // A bot with a managed identity serves its own tenant only.
            { name: 'READBACK_TENANT_IDS', value: tenant().tenantId }
            { name: 'READBACK_SERVICE_HOSTS', value: serviceHosts }
            { name: 'READBACK_DEFAULT_SERVICE_URL', value: defaultServiceUrl }
            { name: 'READBACK_PUBLIC_URL', value: publicUrl }
            { name: 'READBACK_TEAMS_APP_ID', value: teamsAppId }
            { name: 'READBACK_HR_USER_IDS', value: hrUserIds }
            { name: 'READBACK_POLICY_LEAD_IDS', value: policyLeadIds }
            { name: 'READBACK_FILE_HOSTS', value: fileHosts }
            { name: 'READBACK_ROSTER', value: '/data/roster.csv' }
            { name: 'READBACK_SCHOOLS', value: '/data/schools.csv' }
            { name: 'READBACK_TIME_ZONE', value: timeZone }
            { name: 'READBACK_OPENAI_ENDPOINT', value: openAiEndpoint }
            { name: 'READBACK_OPENAI_DEPLOYMENT', value: openAiDeployment }
          ]
          volumeMounts: [
            {
              volumeName: 'roster'
              mountPath: '/data'
            }
          ]
          probes: [
            {
              type: 'Startup'
              httpGet: { path: '/health/live', port: port }
              periodSeconds: 5
              failureThreshold: 10
            }
            {
              type: 'Liveness'
              httpGet: { path: '/health/live', port: port }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 3
            }
            {
              type: 'Readiness'
              httpGet: { path: '/health/ready', port: port }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 3
            }
          ]
        }
      ]
      scale: {
        minReplicas: 2
        maxReplicas: 4
      }
      volumes: [
        {
          name: 'roster'
          storageType: 'AzureFile'
          storageName: rosterVolume
        }
      ]
    }
  }
}

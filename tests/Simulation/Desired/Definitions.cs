using System.Text.Json.Nodes;

namespace Simulation.Desired;

/// <summary>Task definitions as people register them: with all that a revision may lose when the next one is made
/// from it, and with what no client knows yet.</summary>
internal static class Definitions
{
    /// <summary>What RegisterTaskDefinition is sent.</summary>
    /// <param name="service">The service, whose name its family has.</param>
    /// <param name="image">The image of its container.</param>
    /// <param name="feature">What tells it from others.</param>
    public static JsonObject Of(string service, string image, string feature) => JsonNode.Parse($$"""
        {
          "family": "{{service}}",
          "taskRoleArn": "arn:aws:iam::{{Declared.Account}}:role/{{service}}",
          "executionRoleArn": "arn:aws:iam::{{Declared.Account}}:role/pull",
          "networkMode": "awsvpc",
          "requiresCompatibilities": ["FARGATE"],
          "cpu": "512",
          "memory": "1024",
          "ephemeralStorage": { "sizeInGiB": 30 },
          "runtimePlatform": { "cpuArchitecture": "ARM64", "operatingSystemFamily": "LINUX" },
          "volumes": [{ "name": "scratch" }],
          "tags": [{ "key": "team", "value": "shop" }],
          "ofTomorrow": { "kept": [1, "two"] },
          "containerDefinitions": [
            {
              "name": "{{Images.Container}}", "image": "{{image}}", "essential": true, "cpu": 256, "memoryReservation": 512,
              "command": ["serve", "--feature", "{{feature}}"],
              "portMappings": [{ "containerPort": 8080, "protocol": "tcp", "name": "http", "appProtocol": "http" }],
              "environment": [{ "name": "FEATURE", "value": "{{feature}}" }],
              "secrets": [{ "name": "PASSWORD", "valueFrom": "arn:aws:ssm:{{Declared.Region}}:{{Declared.Account}}:parameter/{{service}}" }],
              "mountPoints": [{ "sourceVolume": "scratch", "containerPath": "/tmp", "readOnly": false }],
              "dependsOn": [{ "containerName": "router", "condition": "START" }],
              "healthCheck": { "command": ["CMD", "true"], "interval": 10, "retries": 3 },
              "linuxParameters": { "initProcessEnabled": true },
              "ulimits": [{ "name": "nofile", "softLimit": 4096, "hardLimit": 8192 }],
              "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "/shop/{{service}}" } },
              "readonlyRootFilesystem": true, "stopTimeout": 20, "user": "1000",
              "dockerLabels": { "tier": "front" },
              "ofTomorrow": true
            },
            { "name": "router", "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:2", "essential": false, "memoryReservation": 64 }
          ]
        }
        """)!.AsObject();
}

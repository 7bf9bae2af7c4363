using System.Text.Json.Serialization;

namespace Socle.Suivi.Reprise;

/// <summary>What the take-over keeps as JSON.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true, ReadCommentHandling = System.Text.Json.JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(CorrespondanceReprise))]
[JsonSerializable(typeof(AnalyseReprise))]
[JsonSerializable(typeof(BilanReprise))]
internal sealed partial class RepriseJson : JsonSerializerContext;

using System.Text.Json.Serialization;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Origines;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>JSON without reflection: a preview writes a hundred thousand of them.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Correspondance))]
[JsonSerializable(typeof(LigneDeclaree))]
[JsonSerializable(typeof(IReadOnlyList<Candidat>))]
[JsonSerializable(typeof(IReadOnlyList<Changement>))]
[JsonSerializable(typeof(Travailleur))]
[JsonSerializable(typeof(Contrat))]
[JsonSerializable(typeof(Poste))]
[JsonSerializable(typeof(Exposition))]
[JsonSerializable(typeof(Arret))]
[JsonSerializable(typeof(IdentifiantOrigine))]
internal sealed partial class ImportJson : JsonSerializerContext;

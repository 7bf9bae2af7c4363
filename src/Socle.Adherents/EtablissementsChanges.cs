using Socle.Adherents.Etablissements;
using Socle.Noyau;

namespace Socle.Adherents;

/// <summary>These establishments changed team, company or state: the lines of their workers move with them.</summary>
public sealed record EtablissementsChanges(IReadOnlyList<Id<Etablissement>> Etablissements);

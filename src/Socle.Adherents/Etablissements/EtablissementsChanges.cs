using Socle.Noyau;

namespace Socle.Adherents.Etablissements;

/// <summary>What is followed at these establishments, by whom or for whom, has changed: their lines of the due list move.</summary>
public sealed record EtablissementsChanges(IReadOnlyList<Id<Etablissement>> Etablissements);

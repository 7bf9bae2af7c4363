using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Demonstration.Dossiers;

/// <summary>What a file is invented from.</summary>
/// <param name="Arrivee">First day of their contract here.</param>
internal sealed record PersonneSuivie(Id<Travailleur> Id, DateOnly Naissance, DateOnly Arrivee, Id<Equipe>? Equipe);

using Socle.Dossier.Dossiers;
using Socle.Droit;
using Socle.Noyau;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Conservation;

/// <summary>A file with the day until which the law keeps it, and why.</summary>
/// <param name="Suspendu">An appeal is under way: nothing is destroyed (R. 4624-45-9).</param>
/// <param name="ExpositionEnCours">A risk that keeps it longer has not ended: no last day yet.</param>
public sealed record DossierAConserver(
    Id<Dmst> Dossier, Id<Travailleur> Travailleur, string Nom, DateOnly? DerniereVisite, ReponseConservation? Reponse, bool Suspendu, bool ExpositionEnCours)
{
    /// <summary>May be destroyed that day: its last day of keeping is over, nothing suspends it.</summary>
    public bool Echu(DateOnly jour) => !Suspendu && !ExpositionEnCours && Reponse?.JusquAu < jour;
}

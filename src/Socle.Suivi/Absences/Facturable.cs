using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Suivi.Agenda;

namespace Socle.Suivi.Absences;

/// <summary>An absence the service bills. Carries no name; never sent for an appointment the employer has no part in, nor for a visit made for another service.</summary>
public sealed record AbsenceFacturable(Id<RendezVous> RendezVous, Id<Etablissement> Etablissement, DateOnly Jour, RaisonFacturation Raison);

/// <summary>What was told to billing no longer holds: the person came after all, or the absence was corrected.</summary>
public sealed record AbsenceNonFacturable(Id<RendezVous> RendezVous);

/// <summary>Says whether an absence is billed, and why. Pure.</summary>
public static class Facturable
{
    public static RaisonFacturation? De(RegleFacturation regle, RendezVous rendezVous, MotifEtape? motif, bool dansLesTemps) =>
        regle == RegleFacturation.Aucune || rendezVous.ContratId is null || DuService(motif) ? null : rendezVous.Etat switch
        {
            EtatRendezVous.Absent => RaisonFacturation.NonExcusee,
            EtatRendezVous.Excuse when !dansLesTemps && regle == RegleFacturation.NonExcuseesOuTropTard => RaisonFacturation.ExcuseeTropTard,
            _ => null,
        };

    /// <summary>The employer pays for none of these.</summary>
    private static bool DuService(MotifEtape? motif) =>
        motif is MotifEtape.ServiceIndisponible or MotifEtape.Erreur or MotifEtape.ConvocationNonRecue or MotifEtape.Deplace or MotifEtape.Remplace;
}

using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Suivi.Agenda;

/// <summary>Keeps each state with who and when: the one way it is written.</summary>
internal static class Etapes
{
    public static void Noter(this Ecriture ecriture, RendezVous rendezVous, MotifEtape? motif = null) => ecriture.Db.Add(new EtapeRendezVous
    {
        Id = Id<EtapeRendezVous>.Nouveau(),
        RendezVousId = rendezVous.Id,
        Etat = rendezVous.Etat,
        Le = ecriture.Instant,
        Par = ecriture.Auteur.Nom,
        CompteId = ecriture.Auteur.Compte,
        VacationId = rendezVous.VacationId,
        Debut = rendezVous.Debut,
        Motif = motif,
    });
}

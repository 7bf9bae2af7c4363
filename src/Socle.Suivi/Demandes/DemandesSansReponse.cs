using Socle.Suivi.Agenda;
using Socle.Suivi.Partenaires;
using Socle.Suivi.Taches;
using Socle.Technique.Base;

namespace Socle.Suivi.Demandes;

/// <summary>Requests nobody answered yet, one rule for whoever lists them or places them.</summary>
internal static class DemandesSansReponse
{
    /// <summary>
    /// Without an appointment that holds or was kept, not entrusted to another service, and not marked as done. A visit made since answers too,
    /// but of which kind depends on what was asked: the caller says.
    /// </summary>
    public static IQueryable<DemandeVisite> SansReponse(this SocleDb db) => db.Set<DemandeVisite>().Where(d =>
        !db.Set<RendezVous>().Any(r => r.DemandeId == d.Id && r.Etat < EtatRendezVous.Excuse)
        && !db.Set<VisiteConfiee>().Any(v => v.DemandeId == d.Id && v.Etat <= EtatConfiee.Realisee)
        && !db.Set<Tache>().Any(t => t.DemandeId == d.Id && t.FaiteLe != null));
}

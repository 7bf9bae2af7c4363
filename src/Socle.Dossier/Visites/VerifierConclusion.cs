using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Delegations;
using Socle.Technique.Base;

namespace Socle.Dossier.Visites;

/// <summary>
/// The law and the protocols again, when the visit is concluded: between the opening and the end, a protocol may have ended and the
/// follow-up of the person changed category. Asked for the day of the visit.
/// </summary>
public sealed class VerifierConclusion(SocleDb socle, VerifierDelegation delegation)
{
    internal async Task<Refus?> RefuserAsync(VisiteOuverte ouverte, CancellationToken arret)
    {
        var visite = ouverte.Visite;
        var entreprise = await socle.Set<RendezVous>().Where(r => r.Id == visite.RendezVousId).Select(r => (Id<Entreprise>?)r.EntrepriseId).FirstOrDefaultAsync(arret);
        var refus = await delegation.RefuserAsync(visite.ProfessionnelId, new(ouverte.Dossier.TravailleurId, visite.Visite, visite.Type, visite.Jour, entreprise), arret);
        return refus is null ? null : RefusVisite.PlusConfiee;
    }
}

using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Partenaires;
using Socle.Suivi.Agenda;
using Socle.Suivi.Taches;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Partenaires;

/// <summary>Which visit entrusted, and the version that was looked at.</summary>
public sealed record ConfieeVue(Id<VisiteConfiee> Id, int Version);

/// <summary>What every change of a visit entrusted shares: its turn to write, its version, and what the employer may read of it after.</summary>
internal sealed class ChangerConfiee(SocleDb db, Ecritures ecritures)
{
    /// <param name="changer">Refuses before it changes anything.</param>
    public Task<Resultat<Id<VisiteConfiee>>> FaireAsync(Processus processus, ConfieeVue vue, Func<Ecriture, VisiteConfiee, Task<Refus?>> changer, CancellationToken arret) =>
        ecritures.Faire(processus, null, async e =>
        {
            if (await db.Set<VisiteConfiee>().AsNoTracking().FirstOrDefaultAsync(v => v.Id == vue.Id, arret) is not { } lue)
            {
                return RefusPartenaire.Inconnue;
            }
            await db.PrendreVerrouAgendaAsync([], lue.TravailleurId, arret);
            var visite = await db.Set<VisiteConfiee>().FirstAsync(v => v.Id == vue.Id, arret);
            if (visite.Version != vue.Version)
            {
                return RefusPartenaire.Change;
            }
            if (await changer(e, visite) is { } refus)
            {
                return refus;
            }
            visite.Version++;
            if (visite is { Etat: EtatConfiee.Refusee or EtatConfiee.Annulee, DemandeId: { } demande })
            {
                await db.RouvrirAsync(demande, arret);
            }
            await MontrerAsync(visite, arret);
            return Resultat.De(visite.Id);
        }, arret);

    /// <summary>The employer sees a day and a place while they hold, and nothing of a visit it has no part in.</summary>
    private async Task MontrerAsync(VisiteConfiee visite, CancellationToken arret)
    {
        var montree = await db.Set<RendezVousAilleurs>().FirstOrDefaultAsync(r => r.Id == visite.Id.Valeur, arret);
        if (visite is not { Etat: EtatConfiee.Planifiee, ContratId: { } contrat, PrevueLe: { } le })
        {
            db.RemoveRange(montree is null ? [] : [montree]);
            return;
        }
        var partenaire = await db.Set<ServicePartenaire>().AsNoTracking().FirstAsync(p => p.Id == visite.PartenaireId, arret);
        var adresse = string.Join(", ", new[] { partenaire.Adresse, $"{partenaire.CodePostal} {partenaire.Commune}".Trim() }.Where(l => !string.IsNullOrEmpty(l)));
        montree ??= db.Add(new RendezVousAilleurs { Id = visite.Id.Valeur, ContratId = contrat, Le = le, Service = partenaire.Nom }).Entity;
        (montree.Le, montree.A, montree.Service, montree.Adresse) = (le, visite.PrevueA, partenaire.Nom, adresse.Length == 0 ? null : adresse);
    }
}

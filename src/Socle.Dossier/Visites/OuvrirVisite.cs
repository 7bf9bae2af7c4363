using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Delegations;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;

namespace Socle.Dossier.Visites;

/// <summary>
/// Opens a visit from its appointment: the law and the protocols let this professional make it, the file opens, the appointment goes to
/// « en visite ». Asked twice, the same visit.
/// </summary>
public sealed class OuvrirVisite(
    DossierDb db, SocleDb socle, QuiAgit qui, OuvrirDossier ouvrir, EcrituresDossier ecritures, VerifierDelegation delegation, TrouverVisite trouver, EnAdministration administration, TimeProvider temps)
{
    private sealed record Attendu(RendezVous RendezVous, bool ADistance);

    public async Task<Resultat<Id<VisiteMedicale>>> ExecuterAsync(Id<RendezVous> id, CancellationToken arret = default)
    {
        if (await qui.LireAsync(arret) is not { } acteur)
        {
            return OuvrirDossier.Anonyme;
        }
        if (await AttenduAsync(id, arret) is not { } attendu)
        {
            return new Refus("visite.rendez-vous", "Ce rendez-vous n’est plus à l’agenda\u00A0: reprenez depuis la salle d’attente.");
        }
        if (await DejaAsync(id, acteur, arret) is { } deja)
        {
            return deja;
        }
        if (await RefuserAsync(acteur, attendu, arret) is { } refus)
        {
            return refus;
        }
        if (!(await ouvrir.ExecuterAsync(attendu.RendezVous.TravailleurId, ActionDossier.OuvertureDeVisite, Blocs.Aucun, arret)).Reussit(out var dossier, out var ferme))
        {
            return ferme;
        }
        // First the agenda, which may refuse; a visit is then never open beside an appointment that is not.
        var entre = await administration.FaireAsync(s => s.GetRequiredService<EntrerEnVisite>().ExecuterAsync(id, arret));
        return entre.EstRefus ? entre.Refus : await CreerAsync(dossier, acteur, attendu, arret);
    }

    private async Task<Attendu?> AttenduAsync(Id<RendezVous> id, CancellationToken arret) => await (
        from r in socle.Set<RendezVous>().AsNoTracking()
        join v in socle.Set<Vacation>() on r.VacationId equals v.Id
        where r.Id == id
        select new Attendu(r, v.LienTeleconsultation != null)).FirstOrDefaultAsync(arret);

    /// <summary>Null: nobody opened it, or whoever did gave it back.</summary>
    private async Task<Resultat<Id<VisiteMedicale>>?> DejaAsync(Id<RendezVous> id, Acteur acteur, CancellationToken arret)
    {
        var deja = await db.Set<VisiteMedicale>().AsNoTracking().FirstOrDefaultAsync(v => v.RendezVousId == id && (v.Etat == EtatVisite.Ouverte || v.Etat == EtatVisite.Conclue), arret);
        if (deja is null)
        {
            return null;
        }
        return deja.CompteId == acteur.Compte ? Resultat.De(deja.Id) : RefusVisite.DUnAutre(await trouver.NomAsync(deja.CompteId, arret));
    }

    private async Task<Refus?> RefuserAsync(Acteur acteur, Attendu attendu, CancellationToken arret)
    {
        var rendezVous = attendu.RendezVous;
        return acteur.Professionnel is not { } professionnel ? RefusVisite.SansProfessionnel
            : attendu.ADistance && !DroitsDeVisite.SeFaitADistance(rendezVous.Type) ? DroitsDeVisite.EnPresence
            : await delegation.RefuserAsync(professionnel, new(rendezVous.TravailleurId, rendezVous.Visite, rendezVous.Type, temps.Aujourdhui(), rendezVous.EntrepriseId), arret);
    }

    private async Task<Resultat<Id<VisiteMedicale>>> CreerAsync(DossierOuvert dossier, Acteur acteur, Attendu attendu, CancellationToken arret)
    {
        var professionnel = acteur.Professionnel!.Value;
        var metier = await socle.Set<Professionnel>().Where(p => p.Id == professionnel).Select(p => p.Metier).FirstAsync(arret);
        return await ecritures.Faire<Id<VisiteMedicale>>(acteur, new FaitTrace(ActionDossier.OuvertureDeVisite, dossier.Id, Blocs.Aucun), async e =>
        {
            await VerrouDossier.PrendreAsync(db, dossier.Id, arret);
            if (await DejaAsync(attendu.RendezVous.Id, acteur, arret) is { } deja)
            {
                return deja;
            }
            var visite = Nouvelle(dossier, acteur, attendu, metier, e.Instant);
            db.Add(visite);
            return visite.Id;
        }, arret);
    }

    private VisiteMedicale Nouvelle(DossierOuvert dossier, Acteur acteur, Attendu attendu, Metier metier, DateTime instant) => new()
    {
        Id = Id<VisiteMedicale>.Nouveau(),
        DossierId = dossier.Id,
        RendezVousId = attendu.RendezVous.Id,
        EtablissementId = attendu.RendezVous.EtablissementId,
        Type = attendu.RendezVous.Type,
        Visite = attendu.RendezVous.Visite,
        Jour = temps.Aujourdhui(),
        ADistance = attendu.ADistance,
        CompteId = acteur.Compte,
        ProfessionnelId = acteur.Professionnel!.Value,
        Metier = metier,
        OuverteLe = instant,
        Etat = EtatVisite.Ouverte,
    };
}

using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Visites;

/// <summary>A visit and its file, opened for who makes it.</summary>
public sealed record VisiteOuverte(VisiteMedicale Visite, DossierOuvert Dossier);

/// <summary>Finds a visit, and lets in who makes it. Others read what it wrote in the file, once concluded.</summary>
public sealed class TrouverVisite(DossierDb db, SocleDb socle, OuvrirDossier ouvrir, QuiAgit qui)
{
    /// <summary>To read: the trail says so first.</summary>
    public Task<Resultat<VisiteOuverte>> PourLireAsync(Id<VisiteMedicale> id, CancellationToken arret) =>
        AvecAsync(id, t => ouvrir.ExecuterAsync(t, ActionDossier.Consultation, Blocs.Tous, arret), arret);

    /// <summary>To write, and read nothing: the write that follows says so itself.</summary>
    internal Task<Resultat<VisiteOuverte>> PourEcrireAsync(Id<VisiteMedicale> id, CancellationToken arret) =>
        AvecAsync(id, t => ouvrir.PourEcrireAsync(t, arret), arret);

    /// <summary>As it is now, inside a write: refused when it is no longer open.</summary>
    internal async Task<Resultat<VisiteMedicale>> RelireAsync(VisiteOuverte ouverte, CancellationToken arret)
    {
        await VerrouDossier.PrendreAsync(db, ouverte.Dossier.Id, arret);
        var visite = await db.Set<VisiteMedicale>().FirstAsync(v => v.Id == ouverte.Visite.Id, arret);
        return visite.Etat == EtatVisite.Ouverte ? visite : RefusVisite.Close;
    }

    /// <summary>The visit what enters the file belongs to, when it belongs to one: this person's, and one this account may write in.</summary>
    internal async Task<Resultat<VisiteOuverte?>> DuDossierAsync(DossierOuvert dossier, Id<VisiteMedicale>? visite, CancellationToken arret)
    {
        if (visite is not { } id)
        {
            return Resultat.De<VisiteOuverte?>(null);
        }
        return (await PourEcrireAsync(id, arret)).Reussit(out var ouverte, out var refus)
            ? ouverte.Dossier.Id == dossier.Id ? ouverte : RefusVisite.AutrePersonne
            : refus;
    }

    internal async Task<string> NomAsync(Id<Compte> compte, CancellationToken arret) =>
        await socle.Set<Compte>().Where(c => c.Id == compte).Select(c => c.NomAffiche).FirstOrDefaultAsync(arret) ?? "Un collègue";

    private async Task<Resultat<VisiteOuverte>> AvecAsync(Id<VisiteMedicale> id, Func<Id<Travailleur>, Task<Resultat<DossierOuvert>>> entrer, CancellationToken arret)
    {
        if (await db.Set<VisiteMedicale>().AsNoTracking().FirstOrDefaultAsync(v => v.Id == id, arret) is not { } visite)
        {
            return RefusVisite.Inconnue;
        }
        if (await qui.LireAsync(arret) is { } acteur && acteur.Compte != visite.CompteId)
        {
            return RefusVisite.DUnAutre(await NomAsync(visite.CompteId, arret));
        }
        var travailleur = await db.Set<Dmst>().Where(d => d.Id == visite.DossierId).Select(d => d.TravailleurId).FirstAsync(arret);
        return (await entrer(travailleur)).Map(dossier => new VisiteOuverte(visite, dossier));
    }
}

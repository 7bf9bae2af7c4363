using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Technique.Travaux;

namespace Socle.Adherents.Adhesions;

internal static class AnneesDAffiliation
{
    /// <summary>As long as the law says: one year, its last day included.</summary>
    public static AffiliationIndependant Nouvelle(Id<Entreprise> entreprise, Id<DemandeAdhesion> demande, DateOnly du) => new()
    {
        Id = Id<AffiliationIndependant>.Nouveau(),
        EntrepriseId = entreprise,
        DemandeId = demande,
        Du = du,
        Au = AutresPublics.Independants.EnVigueur(du)!.Valeur.Apres(du).AddDays(-1),
    };
}

/// <summary>A year as its list shows it.</summary>
public sealed record AffiliationLue(Id<AffiliationIndependant> Id, Id<Entreprise> EntrepriseId, string RaisonSociale, string NumeroAdherent, DateOnly Du, DateOnly Au, DateTime? PrevenuLe, DateTime? RenouveleeLe);

/// <summary>A year to renew, as its link opens it.</summary>
public sealed record AnneeARenouveler(AffiliationIndependant Annee, string RaisonSociale, DateOnly Jusquau, PrixAdhesion? Prix);

/// <summary>The years of independent workers: listed before they end, renewed only by who they are of.</summary>
public sealed class TenirAffiliations(SocleDb db, Ecritures ecritures, CalculerPrix prix, TimeProvider temps)
{
    /// <summary>Months ahead of the end in which the year is listed and its person told.</summary>
    public const int MoisAvant = 2;

    public IQueryable<AffiliationLue> Lister(bool toutes)
    {
        var avant = temps.Aujourdhui().AddMonths(MoisAvant);
        return db.Set<AffiliationIndependant>().AsNoTracking().Where(a => toutes || (a.RenouveleeLe == null && a.Au <= avant))
            .Join(db.Set<Entreprise>(), a => a.EntrepriseId, e => e.Id, (a, e) => new { a, e }).Where(x => toutes || x.e.Statut == StatutEntreprise.Adherente)
            .OrderBy(x => x.a.Au).ThenBy(x => x.a.Id)
            .Select(x => new AffiliationLue(x.a.Id, x.e.Id, x.e.RaisonSociale, x.e.NumeroAdherent, x.a.Du, x.a.Au, x.a.PrevenuLe, x.a.RenouveleeLe));
    }

    public async Task<AnneeARenouveler?> LireAsync(string jeton, CancellationToken arret)
    {
        var annee = await Chercher(jeton).AsNoTracking().FirstOrDefaultAsync(arret);
        var entreprise = annee is null ? null : await db.Set<Entreprise>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == annee.EntrepriseId && e.Statut == StatutEntreprise.Adherente, arret);
        return entreprise is null
            ? null
            : new(annee!, entreprise.RaisonSociale, AnneesDAffiliation.Nouvelle(entreprise.Id, annee!.DemandeId, annee.Au.AddDays(1)).Au, await prix.LireAsync(GenreAdherent.Independant, 1, annee.Au.AddDays(1), arret));
    }

    public Task<Resultat<DateOnly>> RenouvelerAsync(string jeton, CancellationToken arret = default) =>
        ecritures.Faire(ProcessusAdhesions.Renouveler, null, async ecriture =>
        {
            await db.PrendreVerrouAdherentsAsync(arret);
            var annee = await Chercher(jeton).FirstOrDefaultAsync(arret);
            var entreprise = annee is null ? null : await db.Set<Entreprise>().FirstOrDefaultAsync(e => e.Id == annee.EntrepriseId, arret);
            if (entreprise is not { Statut: StatutEntreprise.Adherente, RadieeLe: null })
            {
                return RefusAdhesion.Lien;
            }
            annee!.RenouveleeLe = ecriture.Instant;
            var suivante = AnneesDAffiliation.Nouvelle(entreprise.Id, annee.DemandeId, annee.Au.AddDays(1));
            db.Add(suivante);
            db.Raconter(entreprise.Id, GenreEvenementEntreprise.Readhesion, suivante.Du, $"Affiliation d’indépendant renouvelée jusqu’au {suivante.Au.Courte()}.");
            return Resultat.De(suivante.Au);
        }, arret);

    private IQueryable<AffiliationIndependant> Chercher(string jeton)
    {
        var (empreinte, aujourdhui) = (SecretsDeLien.Empreinte(jeton), temps.Aujourdhui());
        return db.Set<AffiliationIndependant>().Where(a => a.Empreinte == empreinte && a.RenouveleeLe == null && a.Au >= aujourdhui);
    }
}

/// <summary>Each night: requests kept long enough are forgotten, independent workers told that their year ends, and those who did not renew leave.</summary>
internal sealed class NuitDesAdhesions(SocleDb db, Ecritures ecritures, Coffre coffre, RadierEntreprise radier, OublierDemandes oublier, TimeProvider temps) : ITravail
{
    public async Task<Resultat<string>> FaireAsync(CancellationToken arret)
    {
        var oublies = await oublier.ExecuterAsync(arret);
        var prevenus = await PrevenirAsync(arret);
        var finis = await FinirAsync(arret);
        return oublies.Bind(o => prevenus.Map(p => $"Demandes oubliées : {o} ; fins d’affiliation annoncées : {p} ; affiliations finies : {finis}."));
    }

    private Task<Resultat<int>> PrevenirAsync(CancellationToken arret) => ecritures.Faire(ProcessusAdhesions.Prevenir, null, async ecriture =>
    {
        var (aujourdhui, avant) = (temps.Aujourdhui(), temps.Aujourdhui().AddMonths(TenirAffiliations.MoisAvant));
        var proches = await db.Set<AffiliationIndependant>().Where(a => a.PrevenuLe == null && a.RenouveleeLe == null && a.Au >= aujourdhui && a.Au <= avant)
            .Where(a => db.Set<Entreprise>().Any(e => e.Id == a.EntrepriseId && e.Statut == StatutEntreprise.Adherente && e.RadieeLe == null)).ToListAsync(arret);
        foreach (var annee in proches)
        {
            var lien = SecretsDeLien.Nouveau();
            (annee.Empreinte, annee.LienScelle, annee.PrevenuLe) = (SecretsDeLien.Empreinte(lien), coffre.Sceller(lien), ecriture.Instant);
            ecriture.Emettre(new CourrierAdhesion(GenreCourrier.FinProche, annee.DemandeId, annee.Au.DayNumber));
        }
        return Resultat.De(proches.Count);
    }, arret);

    private async Task<int> FinirAsync(CancellationToken arret)
    {
        var aujourdhui = temps.Aujourdhui();
        var finies = await db.Set<AffiliationIndependant>().AsNoTracking().Where(a => a.RenouveleeLe == null && a.Au < aujourdhui)
            .Where(a => db.Set<Entreprise>().Any(e => e.Id == a.EntrepriseId && e.Statut == StatutEntreprise.Adherente && e.RadieeLe == null))
            .Select(a => new { a.EntrepriseId, a.Au }).ToListAsync(arret);
        var faites = 0;
        foreach (var finie in finies)
        {
            faites += (await radier.FaireAsync(new(finie.EntrepriseId, finie.Au, "Fin de l’affiliation d’un an, non renouvelée"), arret)).EstSucces ? 1 : 0;
        }
        return faites;
    }
}

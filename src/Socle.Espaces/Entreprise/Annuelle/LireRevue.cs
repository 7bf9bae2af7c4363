using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Espaces.Entreprise.Salaries;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Annuelles;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Espaces.Entreprise.Annuelle;

/// <summary>A worker of the yearly review: what is declared today, and whether the employer confirmed it.</summary>
public sealed record LigneRevue(Id<Contrat> Contrat, string Nom, string Lieu, DateOnly Depuis, string? Poste, IReadOnlyList<Risque> Risques, bool Confirmee);

/// <param name="Signee">Null until it is signed.</param>
/// <param name="MandatDu">Signed by whom the company entrusted: the day of the mandate.</param>
public sealed record EtatAnnuelle(Id<DeclarationAnnuelle> Id, int Annee, DateTime? Signee, string? Par, int? Effectif, int? Salaries, string? Empreinte, DateOnly? MandatDu);

/// <summary>Reads the yearly review of one company whose whole mandate the account holds; null for any other.</summary>
public sealed class LireRevue(PerimetreEmployeur perimetre, SocleDb db, TimeProvider temps)
{
    /// <summary>The company's name, when the account holds it whole.</summary>
    public async Task<string?> EntrepriseAsync(Id<Adherents.Entreprises.Entreprise> id, CancellationToken arret) =>
        (await perimetre.MandatsAsync(arret)).Any(m => m.EntrepriseId == id && m.EtablissementId is null)
            ? await db.Set<Adherents.Entreprises.Entreprise>().Where(e => e.Id == id).Select(e => e.RaisonSociale).FirstOrDefaultAsync(arret)
            : null;

    public Task<EtatAnnuelle?> EtatAsync(Id<Adherents.Entreprises.Entreprise> id, int annee, CancellationToken arret) => db.Set<DeclarationAnnuelle>()
        .Where(d => d.EntrepriseId == id && d.Annee == annee && d.EnVigueur)
        .Select(d => new EtatAnnuelle(d.Id, d.Annee, d.SigneeLe, d.SigneePar, d.Effectif, d.Salaries, d.Empreinte, d.MandatDu)).FirstOrDefaultAsync(arret);

    /// <summary>Others signed for the same year, before two companies became one: they stay to be read.</summary>
    public Task<List<EtatAnnuelle>> AutresAsync(Id<Adherents.Entreprises.Entreprise> id, int annee, CancellationToken arret) => db.Set<DeclarationAnnuelle>()
        .Where(d => d.EntrepriseId == id && d.Annee == annee && !d.EnVigueur && d.SigneeLe != null).OrderByDescending(d => d.SigneeLe)
        .Select(d => new EtatAnnuelle(d.Id, d.Annee, d.SigneeLe, d.SigneePar, d.Effectif, d.Salaries, d.Empreinte, d.MandatDu)).ToListAsync(arret);

    /// <summary>Those under contract today; those who leave soon are still there.</summary>
    public async Task<(int Total, int Confirmes, int SansPoste)> ComptesAsync(Id<Adherents.Entreprises.Entreprise> id, Id<DeclarationAnnuelle>? declaration, CancellationToken arret)
    {
        var (contrats, jour) = (await ContratsAsync(id, arret), temps.Aujourdhui());
        var confirmes = db.Set<ConfirmationAnnuelle>().Where(c => c.DeclarationId == declaration).Select(c => c.ContratId);
        return (await contrats.CountAsync(arret), await contrats.CountAsync(c => confirmes.Contains(c.Id), arret),
            await contrats.SansPoste(db, jour).CountAsync(arret));
    }

    /// <summary>Those still to confirm first, in the order of names.</summary>
    public async Task<IReadOnlyList<LigneRevue>> LignesAsync(Id<Adherents.Entreprises.Entreprise> id, Id<DeclarationAnnuelle>? declaration, Pagination page, CancellationToken arret)
    {
        var jour = temps.Aujourdhui();
        var lus = await (
            from c in await ContratsAsync(id, arret)
            join t in db.Set<Travailleur>() on c.TravailleurId equals t.Id
            join e in db.Set<Etablissement>() on c.EtablissementId equals e.Id
            let confirmee = db.Set<ConfirmationAnnuelle>().Any(x => x.DeclarationId == declaration && x.ContratId == c.Id)
            orderby confirmee, t.NomTri, c.Id
            select new
            {
                c.Id,
                t.NomNaissance,
                t.NomUsage,
                t.Prenoms,
                t.PrenomUsuel,
                Lieu = e.Nom,
                c.Debut,
                Poste = db.Set<Poste>().EnCours(jour).Where(p => p.ContratId == c.Id).OrderByDescending(p => p.Debut).Select(p => p.Libelle).FirstOrDefault(),
                Confirmee = confirmee,
            }).Skip(page.Decalage).Take(page.Taille).ToListAsync(arret);
        var ids = lus.ConvertAll(l => l.Id);
        var risques = (await db.Set<Exposition>().Where(x => ids.Contains(x.ContratId) && (x.Fin == null || x.Fin >= jour))
            .Select(x => new { x.ContratId, x.Risque }).ToListAsync(arret)).ToLookup(x => x.ContratId, x => x.Risque);
        return lus.ConvertAll(l => new LigneRevue(
            l.Id, Travailleur.NomAfficheDe(l.NomNaissance, l.NomUsage, l.Prenoms, l.PrenomUsuel), l.Lieu, l.Debut, l.Poste, [.. risques[l.Id].Distinct().Order()], l.Confirmee));
    }

    private async Task<IQueryable<Contrat>> ContratsAsync(Id<Adherents.Entreprises.Entreprise> id, CancellationToken arret)
    {
        var jour = temps.Aujourdhui();
        var lieux = (await perimetre.EtablissementsAsync(arret)).Where(e => e.EntrepriseId == id).Select(e => e.Id);
        return (await perimetre.ContratsAsync(arret)).Where(c => c.Debut <= jour && lieux.Contains(c.EtablissementId));
    }
}

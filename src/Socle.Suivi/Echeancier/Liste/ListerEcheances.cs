using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Echeancier.Liste;

/// <summary>One line as the list shows it.</summary>
public sealed record LigneEcheance(
    Id<Echeance> Id, Id<Contrat> ContratId, Id<Travailleur> TravailleurId, string Nom, string Prenoms, string? NomUsage, string? PrenomUsuel,
    string? Poste, Id<Entreprise> EntrepriseId, string Entreprise, string? Commune, Visite Visite, Categorie Categorie,
    EtatEcheance Etat, DateOnly? AuPlusTard, DateOnly? EnRetardLe, bool AvantAffectation, Profession Par, Preuve Preuve, string Sources, string? Pourquoi)
{
    /// <summary>« Nom d’usage Prénom ».</summary>
    public string NomAffiche => $"{NomUsage ?? Nom} {PrenomUsuel ?? Prenoms.Split(' ', 2)[0]}";
}

/// <summary>A page of the due list, with the counts around it.</summary>
public sealed record PageEcheances(IReadOnlyList<LigneEcheance> Lignes, int Total, ComptesPerimetre Comptes);

/// <summary>Reads the due list: one query for the lines; counts are kept until the list moves.</summary>
public sealed class ListerEcheances(SocleDb db, ComptesEcheances comptes, TimeProvider temps)
{
    public async Task<PageEcheances> PageAsync(
        FiltreEcheances filtre, TriEcheances tri, bool decroissant, int decalage, int taille, CancellationToken arret, string? texte = null, bool? avecRendezVous = null)
    {
        var aujourdhui = temps.Aujourdhui();
        var (total, perimetre) = await comptes.LireAsync(db, filtre, aujourdhui, arret);
        var lignes = filtre.Appliquer(db.Set<Echeance>(), aujourdhui).Chercher(db, texte).Selon(db, avecRendezVous);
        // Counted each time: what is kept under the version of the list holds no name, and does not move with the agenda.
        total = string.IsNullOrWhiteSpace(texte) && avecRendezVous is null ? total : await lignes.CountAsync(arret);
        var debut = Math.Min(decalage, total == 0 ? 0 : (total - 1) / taille * taille);
        var page = Trier(lignes, tri, decroissant).Skip(debut).Take(taille);
        return new PageEcheances(await Lignes(page, tri, decroissant).ToListAsync(arret), total, perimetre);
    }

    /// <summary>Every line of the filter, streamed: for exports.</summary>
    public IAsyncEnumerable<LigneEcheance> Tout(FiltreEcheances filtre, TriEcheances tri, string? texte = null, bool? avecRendezVous = null) =>
        Lignes(filtre.Appliquer(db.Set<Echeance>(), temps.Aujourdhui()).Chercher(db, texte).Selon(db, avecRendezVous), tri, false).AsAsyncEnumerable();

    /// <summary>The page is cut before the joins: the engines then fetch names for its lines only.</summary>
    private IQueryable<LigneEcheance> Lignes(IQueryable<Echeance> echeances, TriEcheances tri, bool decroissant) =>
        from e in Trier(echeances, tri, decroissant)
        join t in db.Set<Travailleur>() on e.TravailleurId equals t.Id
        join s in db.Set<Etablissement>() on e.EtablissementId equals s.Id
        join c in db.Set<Entreprise>() on e.EntrepriseId equals c.Id
        select new LigneEcheance(
            e.Id, e.ContratId, e.TravailleurId, t.NomNaissance, t.Prenoms, t.NomUsage, t.PrenomUsuel,
            db.Set<Poste>().Where(p => p.ContratId == e.ContratId).OrderByDescending(p => p.Debut).Select(p => p.Libelle).FirstOrDefault(),
            e.EntrepriseId, c.RaisonSociale, s.Commune, e.Visite, e.Categorie,
            e.Etat, e.AuPlusTard, e.EnRetardLe, e.AvantAffectation, e.Par, e.Preuve, e.Sources, e.Pourquoi);

    private static IQueryable<Echeance> Trier(IQueryable<Echeance> echeances, TriEcheances tri, bool decroissant) => (tri, decroissant) switch
    {
        (TriEcheances.Nom, false) => echeances.OrderBy(e => e.NomTri).ThenBy(e => e.Id),
        (TriEcheances.Nom, true) => echeances.OrderByDescending(e => e.NomTri).ThenByDescending(e => e.Id),
        (_, false) => echeances.OrderBy(e => e.AuPlusTard).ThenBy(e => e.NomTri).ThenBy(e => e.Id),
        (_, true) => echeances.OrderByDescending(e => e.AuPlusTard).ThenByDescending(e => e.NomTri).ThenByDescending(e => e.Id),
    };
}

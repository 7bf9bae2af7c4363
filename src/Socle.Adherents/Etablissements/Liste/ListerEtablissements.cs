using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Base;

namespace Socle.Adherents.Etablissements.Liste;

public enum TriEtablissements
{
    Entreprise,
    CodePostal,
    Effectif,
}

/// <summary>One establishment as lists show it.</summary>
public sealed record LigneEtablissement(
    Id<Etablissement> Id, string Nom, string? Siret, string? Adresse, string? CodePostal, string? Commune, string? Naf, int? Effectif,
    Id<Equipe>? EquipeId, Id<Centre>? CentreId, DateOnly OuvertLe, DateOnly? FermeLe, Id<Entreprise> EntrepriseId, string Entreprise, string NumeroAdherent);

public sealed class ListerEtablissements(SocleDb db)
{
    public Task<int> CompterAsync(FiltreEtablissements filtre, CancellationToken arret) => filtre.Appliquer(db).CountAsync(arret);

    public Task<List<LigneEtablissement>> PageAsync(FiltreEtablissements filtre, TriEtablissements tri, bool decroissant, int decalage, int combien, CancellationToken arret) =>
        Lignes(filtre, tri, decroissant).Skip(decalage).Take(combien).ToListAsync(arret);

    /// <summary>Every establishment of the filter, streamed: for exports.</summary>
    public IAsyncEnumerable<LigneEtablissement> Tout(FiltreEtablissements filtre, TriEtablissements tri, bool decroissant) =>
        Lignes(filtre, tri, decroissant).AsAsyncEnumerable();

    public Task<List<Id<Etablissement>>> IdsAsync(FiltreEtablissements filtre, CancellationToken arret) => filtre.Appliquer(db).Select(t => t.Id).ToListAsync(arret);

    private IQueryable<LigneEtablissement> Lignes(FiltreEtablissements filtre, TriEtablissements tri, bool decroissant)
    {
        var lignes = filtre.Appliquer(db).Join(db.Set<Entreprise>(), t => t.EntrepriseId, e => e.Id, (t, e) => new { Lieu = t, Entreprise = e });
        var tries = (tri, decroissant) switch
        {
            (TriEtablissements.CodePostal, false) => lignes.OrderBy(x => x.Lieu.CodePostal ?? ""),
            (TriEtablissements.CodePostal, true) => lignes.OrderByDescending(x => x.Lieu.CodePostal ?? ""),
            (TriEtablissements.Effectif, false) => lignes.OrderBy(x => x.Lieu.Effectif ?? 0),
            (TriEtablissements.Effectif, true) => lignes.OrderByDescending(x => x.Lieu.Effectif ?? 0),
            (_, true) => lignes.OrderByDescending(x => x.Entreprise.NomTri),
            _ => lignes.OrderBy(x => x.Entreprise.NomTri),
        };
        return tries.ThenBy(x => x.Lieu.Id).Select(x => new LigneEtablissement(
            x.Lieu.Id, x.Lieu.Nom, x.Lieu.Siret, x.Lieu.Adresse, x.Lieu.CodePostal, x.Lieu.Commune, x.Lieu.Naf, x.Lieu.Effectif,
            x.Lieu.EquipeId, x.Lieu.CentreId, x.Lieu.OuvertLe, x.Lieu.FermeLe, x.Entreprise.Id, x.Entreprise.RaisonSociale, x.Entreprise.NumeroAdherent));
    }
}

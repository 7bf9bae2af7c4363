using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Recherche;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;
using Socle.Web.Service.Entreprises;

namespace Socle.Web.Service.Recherche;

/// <summary>One answer, ready to show.</summary>
public sealed record Trouve(string Href, string Titre, string? Detail, string Icone, string Genre);

/// <summary>Someone found, with what tells them from a namesake.</summary>
public sealed record PersonneTrouvee(Id<Travailleur> Id, string Nom, string? Detail);

/// <summary>
/// Finds people, companies and places by the words that begin theirs. Each kind is one walk of an index, cut short:
/// a search of two letters costs no more than a full name.
/// </summary>
public sealed class Trouver(SocleDb db, TimeProvider temps)
{
    /// <summary>Answers shown of each kind.</summary>
    public const int Montres = 8;

    private const int Candidats = 100;

    public async Task<IReadOnlyList<Trouve>> TravailleursAsync(string saisie, CancellationToken arret) =>
        [.. (await PersonnesAsync(saisie, arret)).Select(p => new Trouve($"/travailleurs/{p.Id}", p.Nom, p.Detail, Icones.Travailleur, "Travailleur"))];

    /// <summary>The same, for who chooses one of them.</summary>
    public async Task<IReadOnlyList<PersonneTrouvee>> PersonnesAsync(string saisie, CancellationToken arret)
    {
        var ids = await IdsAsync<Travailleur>(GenreCherchable.Travailleur, saisie, arret);
        var gens = await db.Set<Travailleur>().AsNoTracking().Where(t => ids.Contains(t.Id) && t.FusionneVersId == null)
            .OrderBy(t => t.NomTri).ThenBy(t => t.Id).Take(Montres).ToListAsync(arret);
        var employeurs = await EmployeursAsync(gens.ConvertAll(t => t.Id), arret);
        return gens.ConvertAll(t => new PersonneTrouvee(t.Id, t.NomAffiche, Joindre(Naissance(t), employeurs[t.Id].FirstOrDefault())));
    }

    public async Task<IReadOnlyList<Trouve>> EntreprisesAsync(string saisie, CancellationToken arret)
    {
        var ids = await IdsAsync<Entreprise>(GenreCherchable.Entreprise, saisie, arret);
        var entreprises = await db.Set<Entreprise>().AsNoTracking().Where(e => ids.Contains(e.Id))
            .OrderBy(e => e.Statut).ThenBy(e => e.NomTri).Take(Montres).ToListAsync(arret);
        return entreprises.ConvertAll(e => new Trouve(
            $"/entreprises/{e.Id}", e.RaisonSociale, Joindre($"adhérent {e.NumeroAdherent}", Etat(e)), Icones.Entreprises, "Entreprise"));
    }

    /// <summary>Places, save those already told by their company: most bear its name.</summary>
    public async Task<IReadOnlyList<Trouve>> EtablissementsAsync(string saisie, IReadOnlyCollection<Trouve> dejaDits, CancellationToken arret)
    {
        var ids = await IdsAsync<Etablissement>(GenreCherchable.Etablissement, saisie, arret);
        var lieux = await db.Set<Etablissement>().Where(t => ids.Contains(t.Id))
            .Join(db.Set<Entreprise>(), t => t.EntrepriseId, e => e.Id, (t, e) => new { t.Id, t.Nom, t.Siret, t.Commune, t.FermeLe, t.EntrepriseId, e.RaisonSociale, e.NomTri })
            .OrderBy(x => x.NomTri).ThenBy(x => x.Id).Take(2 * Montres).ToListAsync(arret);
        var dits = dejaDits.Select(d => d.Href).ToHashSet(StringComparer.Ordinal);
        return [.. lieux.Where(x => x.Nom != x.RaisonSociale || !dits.Contains($"/entreprises/{x.EntrepriseId}")).Take(Montres).Select(x => new Trouve(
            $"/etablissements/{x.Id}", x.Nom, Joindre(x.Commune, MotsEntreprise.Siret(x.Siret), x.FermeLe is null ? null : "fermé"), Icones.Etablissement, "Établissement"))];
    }

    /// <summary>Read apart, so that the engine goes straight to those rows instead of comparing every one.</summary>
    private async Task<List<Id<T>>> IdsAsync<T>(GenreCherchable genre, string saisie, CancellationToken arret) =>
        (await db.Chercher(genre, saisie)!.Take(Candidats).ToListAsync(arret)).ConvertAll(id => new Id<T>(id));

    private async Task<ILookup<Id<Travailleur>, string>> EmployeursAsync(List<Id<Travailleur>> gens, CancellationToken arret)
    {
        var aujourdhui = temps.Aujourdhui();
        var contrats = await (
            from c in db.Set<Contrat>()
            where gens.Contains(c.TravailleurId) && (c.Fin == null || c.Fin >= aujourdhui)
            join t in db.Set<Etablissement>() on c.EtablissementId equals t.Id
            join e in db.Set<Entreprise>() on t.EntrepriseId equals e.Id
            orderby c.Debut
            select new { c.TravailleurId, e.RaisonSociale }).ToListAsync(arret);
        return contrats.ToLookup(c => c.TravailleurId, c => c.RaisonSociale);
    }

    /// <summary>« née N’Guessan le 28/09/1980 »: whoever was found by the name of birth sees why.</summary>
    private static string Naissance(Travailleur t) =>
        $"{(t.Sexe == Sexe.Feminin ? "née" : "né")}{(t.NomUsage is null || t.NomUsage == t.NomNaissance ? "" : $" {t.NomNaissance}")} le {t.Naissance.Courte()}";

    private static string? Etat(Entreprise entreprise) => entreprise.Statut switch
    {
        StatutEntreprise.Radiee => $"radiée le {entreprise.RadieeLe?.Courte()}",
        StatutEntreprise.Fusionnee => "absorbée",
        _ => entreprise.Siren is null ? null : MotsEntreprise.Siren(entreprise.Siren),
    };

    private static string? Joindre(params string?[] morceaux) => morceaux.OfType<string>().ToList() is { Count: > 0 } dits ? string.Join(" · ", dits) : null;
}

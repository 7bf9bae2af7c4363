using System.Net;
using Socle.Parcours.Outils;

namespace Socle.Parcours;

/// <summary>
/// Every page that a role can reach by links opens, breaks no rule of the browser, fits its window, and axe finds nothing on it:
/// 1440 pixels wide and light, 375 and dark. A page whose pieces were all judged on that page before, as other roles met it, is not judged again.
/// </summary>
[Collection(AvecProduit.Nom)]
public sealed class PagesTests(Produit produit)
{

    [Theory]
    [InlineData("Administration"), InlineData("Assistant"), InlineData("Direction"), InlineData("MedecinCoordonnateur")]
    [InlineData("Medecin"), InlineData("Collaborateur"), InlineData("Interne"), InlineData("MedecinPraticienCorrespondant")]
    [InlineData("Infirmier"), InlineData("Preventeur"), InlineData("AssistantSocial"), InlineData("Pdp"), InlineData("Comptable")]
    [InlineData("Qualite"), InlineData("Informatique"), InlineData("EmployeurAdministrateur"), InlineData("EmployeurRh")]
    [InlineData("EmployeurSite"), InlineData("EmployeurComptable"), InlineData("Travailleur")]
    public async Task Ouvrir_ToutesLesPagesDUnRole_SansDefaut(string role)
    {
        var pages = await new Explorateur(produit.Adresse, await CookiesAsync(role)).ParcourirAsync();

        pages.Count.ShouldBeGreaterThan(3);
        var fermees = pages.Where(p => p.Statut != HttpStatusCode.OK).ToList();
        var defauts = await JugerAsync(pages.Except(fermees), () => produit.EntrerAsync(role));
        // A medical file says on its own page why it stays closed to someone who does not follow the person.
        fermees.RemoveAll(p => p.Statut == HttpStatusCode.Forbidden && p.Chemin.StartsWith("/soin/dossier/", StringComparison.Ordinal));
        fermees.Select(p => $"{p.Chemin} : {p.Statut}").Concat(defauts).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/connexion"), InlineData("/erreur/403"), InlineData("/erreur/404"), InlineData("/erreur/500")]
    public async Task Ouvrir_PagePublique_SansDefaut(string chemin)
    {
        await using var fenetre = await produit.OuvrirAsync();

        (await JugerAsync(fenetre, chemin)).ShouldBeEmpty();
    }

    /// <summary>No link leads there in the demo: its employers send nobody on assignments.</summary>
    [Theory]
    [InlineData("EmployeurRh", "/entreprise/interimaires")]
    public async Task Ouvrir_PageSansLienDansLaDemonstration_SansDefaut(string role, string chemin)
    {
        await using var fenetre = await produit.EntrerAsync(role);

        (await JugerAsync(fenetre, chemin)).ShouldBeEmpty();
    }

    private async Task<string> CookiesAsync(string role) => string.Join("; ", (await produit.SessionAsync(role)).Select(c => $"{c.Name}={c.Value}"));

    /// <summary>Two windows at a time: one waits for the server while the other computes.</summary>
    private async Task<IReadOnlyList<string>> JugerAsync(IEnumerable<PageTrouvee> pages, Func<Task<Fenetre>> ouvrir)
    {
        var nouvelles = pages.Where(produit.EstAJuger).Select(p => p.Chemin).ToList();
        var moities = nouvelles.Select((chemin, i) => (chemin, i)).GroupBy(x => x.i % 2, x => x.chemin);
        return [.. (await Task.WhenAll(moities.Select(Moitie))).SelectMany(d => d)];

        async Task<List<string>> Moitie(IEnumerable<string> chemins)
        {
            await using var fenetre = await ouvrir();
            var defauts = new List<string>();
            foreach (var chemin in chemins)
            {
                defauts.AddRange(await JugerAsync(fenetre, chemin));
            }
            return defauts;
        }
    }

    private static async Task<IEnumerable<string>> JugerAsync(Fenetre fenetre, string chemin)
    {
        var avant = fenetre.Erreurs.Count;
        await fenetre.Page.GotoAsync(chemin);
        var defauts = await Accessibilite.DefautsAsync(fenetre.Page);
        return defauts.Concat(fenetre.Erreurs.Skip(avant)).Select(d => $"{chemin} : {d}");
    }
}

using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Web.Securite;

namespace Socle.Web.Service.Recherche;

/// <summary>Search everywhere. Only by POST: a name typed here stays in no address, no history and no log.</summary>
[Exige(Permission.EntreprisesLire)]
public sealed class IndexModel(Trouver trouver, MenuCourant menu) : PageModel
{
    private const int LettresAuMoins = 2;

    public string Saisie { get; private set; } = "";

    public IReadOnlyList<Trouve> Trouves { get; private set; } = [];

    /// <summary>Too short to look for anything.</summary>
    public bool Court => Texte.PourRecherche(Saisie).Length < LettresAuMoins;

    public void OnGet()
    {
    }

    public async Task OnPostAsync(string? q, CancellationToken arret)
    {
        Saisie = (q ?? "").Trim();
        if (Saisie.Length > 200)
        {
            Saisie = Saisie[..200];
        }
        if (Court)
        {
            return;
        }
        var gens = User.Peut(Permission.TravailleursLire) ? await trouver.TravailleursAsync(Saisie, arret) : [];
        var entreprises = await trouver.EntreprisesAsync(Saisie, arret);
        var lieux = await trouver.EtablissementsAsync(Saisie, entreprises, arret);
        var navigation = await menu.ChargerAsync(HttpContext, arret);
        Trouves = [.. gens, .. entreprises, .. lieux, .. Actions.Chercher(Saisie, HttpContext, navigation.Entrees)];
    }
}

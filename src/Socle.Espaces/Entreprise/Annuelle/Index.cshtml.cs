using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;

namespace Socle.Espaces.Entreprise.Annuelle;

/// <summary>The yearly declaration of each company of the account: signed and by whom, waited for, or late. One company: its review at once.</summary>
[Exige(Permission.EspaceEntreprise)]
public sealed class IndexModel(LireAnnuelles annuelles, ExporterListe exporter, TimeProvider temps) : PageModel
{
    private static readonly string[] Titres = ["Entreprise", "Salariés", "Sans poste", "Déclaration", "À signer avant le", "Signée le", "Par", "En vertu du mandat du", "Vous la signez", "Jusqu’au"];

    public IReadOnlyList<LigneAnnuelle> Toutes { get; private set; } = [];

    /// <summary>Those of the state chosen.</summary>
    public IReadOnlyList<LigneAnnuelle> Lignes { get; private set; } = [];

    public int Annee => temps.Aujourdhui().Year;

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public int Signees => Toutes.Count(e => e.Signee is not null);

    /// <summary>An outside accountant: each line says whether it signs.</summary>
    public bool Comptable => User.Role() == Role.EmployeurComptable;

    public static IReadOnlyList<SelectListItem> Etats { get; } = [.. Enum.GetValues<AvancementAnnuelle>().Select(a => new SelectListItem(EnMots(a), a.ToString()))];

    public static string EnMots(AvancementAnnuelle avancement) => avancement switch
    {
        AvancementAnnuelle.EnRetard => "En retard",
        AvancementAnnuelle.ADeclarer => "À signer",
        AvancementAnnuelle.Signee => "Signée",
        _ => "",
    };

    public async Task<IActionResult> OnGetAsync(AvancementAnnuelle? etat, string? export, CancellationToken arret)
    {
        Toutes = await annuelles.ToutesAsync(arret);
        Lignes = [.. Toutes.Where(l => etat is null || l.Avancement(Aujourdhui) == etat)];
        if (export is not null)
        {
            return await exporter.RepondreAsync(export, new("declarations-annuelles", Titres, Lignes.ToAsyncEnumerable().Select(Ligne)), new { Etat = etat }, arret);
        }
        return Toutes is [var seule] && User.DeclareLesPostes() && (etat is null) ? LocalRedirect($"/entreprise/annuelle/{seule.Bilan.Id}") : Page();
    }

    private object?[] Ligne(LigneAnnuelle l) =>
        [l.Bilan.Nom, l.Bilan.Salaries, l.Bilan.SansPoste, EnMots(l.Avancement(Aujourdhui)), l.Avant, l.Signee, l.Par, l.MandatDu, l.PourquoiPas is null ? "oui" : "non", Comptable ? l.Mandat.FinDuDroit : l.Mandat.Au];
}

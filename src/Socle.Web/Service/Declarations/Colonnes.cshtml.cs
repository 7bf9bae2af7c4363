using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Import;

namespace Socle.Web.Service.Declarations;

/// <summary>Which column says what: guessed, shown with samples, settled by a person, kept for the sender.</summary>
[Exige(Permission.DeclarationsImporter)]
public sealed class ColonnesModel(ReglerCorrespondance regler, FileImports file) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Id<ImportDeclaration> Id { get; set; }

    public Reglage Reglage { get; private set; } = null!;

    public IEnumerable<SelectListItem> Champs { get; } =
        ModeleDeclaration.Colonnes.Select(c => new SelectListItem(c.Requise ? c.Libelle + " (nécessaire)" : c.Libelle, c.Champ.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken arret) => await LireAsync(arret) ?? Page();

    /// <param name="colonne">Our column for each key of the file's columns, in order.</param>
    public async Task<IActionResult> OnPostAsync(string[] cle, string[] colonne, CancellationToken arret)
    {
        if (await LireAsync(arret) is { } refus)
        {
            return refus;
        }
        var choisis = cle.Zip(colonne).Where(c => Enum.TryParse<Champ>(c.Second, out _)).ToLookup(c => Enum.Parse<Champ>(c.Second), c => c.First);
        if (choisis.FirstOrDefault(c => c.Count() > 1) is { } deux)
        {
            ModelState.AddModelError("", $"Deux colonnes sont choisies pour « {ModeleDeclaration.De(deux.Key).Libelle} » : gardez-en une, l’autre n’est pas lue.");
            return Page();
        }
        var choix = choisis.ToDictionary(c => c.Key, c => c.First());
        var codes = Reglage.Codes.Select((c, i) => (Code: c, Choix: Request.Form[$"code-{i}"].ToString())).Where(c => c.Choix.Length > 0)
            .GroupBy(c => c.Code.Champ).ToDictionary(g => g.Key, g => g.ToDictionary(c => c.Code.Valeur, c => c.Choix));
        var correspondance = Reglage.Correspondance with { Colonnes = choix, Codes = codes };
        if ((await regler.EnregistrerAsync(Id, correspondance, arret)).Reussit(out _, out var refuse))
        {
            file.Reveiller();
            return LocalRedirect($"/declarations/{Id}");
        }
        ModelState.AddModelError("", refuse.Phrase);
        return Page();
    }

    private async Task<IActionResult?> LireAsync(CancellationToken arret)
    {
        if ((await regler.LireAsync(Id, arret)).Reussit(out var reglage, out var refus))
        {
            Reglage = reglage;
            return null;
        }
        TempData.Annoncer(refus.Phrase, Ton.Attention);
        return LocalRedirect("/declarations");
    }
}

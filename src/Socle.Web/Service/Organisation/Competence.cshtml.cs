using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Competences;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Organisation;

/// <summary>Adds a skill to the catalogue, renames it, closes it or opens it again.</summary>
[Exige(Permission.OrganisationModifier)]
internal sealed class CompetenceModel(EnregistrerCompetence enregistrer, FermerCompetence fermer, RouvrirCompetence rouvrir, SocleDb db, Simultane simultane) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Nom de la compétence")]
        public string? Nom { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public Competence? Competence { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Competence>? id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (id is { } lue)
        {
            await simultane.RetenirAsync(this, lue, arret);
        }
        Entree.Nom = Competence?.Nom;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Competence>? id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        return id is { } lue && !await simultane.EstInchangeAsync(this, lue, arret)
            ? Page()
            : Finir(await enregistrer.FaireAsync(new(id, Entree.Nom), arret), "La compétence est enregistrée.");
    }

    public async Task<IActionResult> OnPostFermerAsync(Id<Competence> id, CancellationToken arret) =>
        await ChargerAsync(id, arret) ? Finir(await fermer.FaireAsync(id, arret), "La compétence est fermée.") : NotFound();

    public async Task<IActionResult> OnPostRouvrirAsync(Id<Competence> id, CancellationToken arret) =>
        await ChargerAsync(id, arret) ? Finir(await rouvrir.FaireAsync(id, arret), "La compétence est rouverte.") : NotFound();

    private IActionResult Finir(Resultat<Id<Competence>> resultat, string phrase)
    {
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus);
            return Page();
        }
        TempData.Annoncer(phrase);
        return LocalRedirect("/organisation/competences");
    }

    private async Task<bool> ChargerAsync(Id<Competence>? id, CancellationToken arret)
    {
        Competence = id is null ? null : await db.Set<Competence>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, arret);
        return id is null ? !this.NommeAutreChose(id) : Competence is not null;
    }
}

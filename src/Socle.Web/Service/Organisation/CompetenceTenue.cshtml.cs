using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Competences;
using Socle.Organisation.Professionnels;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Organisation;

/// <summary>Gives someone a skill, mends its dates or takes it back.</summary>
[Exige(Permission.OrganisationModifier)]
internal sealed class CompetenceTenueModel(DonnerCompetence donner, RetirerCompetence retirer, SocleDb db, Simultane simultane) : PageDuProfessionnel(db)
{
    public sealed class Saisie
    {
        [Display(Name = "Compétence")]
        public Id<Competence>? CompetenceId { get; set; }

        [Display(Name = "Obtenue le")]
        public DateOnly? ObtenueLe { get; set; }

        [Display(Name = "Valable jusqu’au")]
        public DateOnly? ValableJusquau { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public CompetenceProfessionnel? Tenue { get; private set; }

    public string NomCompetence { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Choix { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<Professionnel> id, Id<CompetenceProfessionnel>? tenue, CancellationToken arret)
    {
        if (!await ChargerAsync(id, tenue, arret))
        {
            return NotFound();
        }
        if (Tenue is { } t)
        {
            await simultane.RetenirAsync(this, t.Id, arret);
            Entree = new Saisie { CompetenceId = t.CompetenceId, ObtenueLe = t.ObtenueLe, ValableJusquau = t.ValableJusquau };
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Professionnel> id, Id<CompetenceProfessionnel>? tenue, CancellationToken arret)
    {
        if (!await ChargerAsync(id, tenue, arret))
        {
            return NotFound();
        }
        if ((tenue is { } lue && !await simultane.EstInchangeAsync(this, lue, arret)) || !ModelState.IsValid)
        {
            return Page();
        }
        return Conclure(await donner.FaireAsync(new(id, Tenue?.CompetenceId ?? Entree.CompetenceId, Entree.ObtenueLe, Entree.ValableJusquau), arret), "La compétence est enregistrée.");
    }

    public async Task<IActionResult> OnPostRetirerAsync(Id<Professionnel> id, Id<CompetenceProfessionnel> tenue, CancellationToken arret) =>
        await ChargerAsync(id, tenue, arret) ? Conclure(await retirer.FaireAsync(tenue, arret), "La compétence est retirée.") : NotFound();

    /// <summary>False when this person does not hold it.</summary>
    private async Task<bool> ChargerAsync(Id<Professionnel> id, Id<CompetenceProfessionnel>? tenue, CancellationToken arret)
    {
        Tenue = tenue is null ? null : await Db.Set<CompetenceProfessionnel>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == tenue && c.ProfessionnelId == id, arret);
        var toutes = await Db.Set<Competence>().AsNoTracking().ToListAsync(arret);
        NomCompetence = toutes.Find(c => c.Id == Tenue?.CompetenceId)?.Nom ?? "";
        Choix = [.. toutes.Where(c => c.Active).OrderBy(c => Texte.PourRecherche(c.Nom), StringComparer.Ordinal).Select(c => new SelectListItem(c.Nom, c.Id.ToString()))];
        return await ChargerAsync(id, arret) && (tenue is null ? !this.NommeAutreChose(tenue, "tenue") : Tenue is not null);
    }
}

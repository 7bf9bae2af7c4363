using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Staffs;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;
using Socle.Web.Navigation;
using Socle.Web.Service.Travailleurs.Saisie;

namespace Socle.Web.Service.Staffs;

/// <summary>Brings a worker's file to the next meeting of a team.</summary>
[Exige(Permission.StaffTenir)]
public sealed class ProposerModel(SocleDb db, ProposerDossier proposer, Affectations affectations, Choix choix, TimeProvider temps) : PageTravailleur(db)
{
    [BindProperty]
    public DossierPropose Entree { get; set; } = new();

    public Listes Listes { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Medecins { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Questions { get; } = [.. Enum.GetValues<QuestionStaff>().Select(q => new SelectListItem(q.EnMots(), q.ToString()))];

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, CancellationToken arret)
    {
        if (!await PreparerAsync(id, arret))
        {
            return NotFound();
        }
        Entree = new() { Equipe = await affectations.EquipeAsync(User, arret) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, CancellationToken arret)
    {
        if (!await PreparerAsync(id, arret))
        {
            return NotFound();
        }
        return ModelState.IsValid ? Conclure(await proposer.ExecuterAsync(Entree with { Travailleur = id }, arret), "Le dossier attend le prochain staff de l’équipe.") : Page();
    }

    private async Task<bool> PreparerAsync(Id<Travailleur> id, CancellationToken arret)
    {
        Listes = await choix.LireAsync(arret);
        var jour = temps.Aujourdhui();
        Medecins = [.. (await Db.Set<Professionnel>().Where(p => p.Metier <= Metier.Interne && (p.Au == null || p.Au >= jour)).Select(p => new { p.Id, p.Nom, p.Prenom }).ToListAsync(arret))
            .OrderBy(p => Texte.PourRecherche($"{p.Nom} {p.Prenom}"), StringComparer.Ordinal).Select(p => new SelectListItem($"{p.Nom} {p.Prenom}", p.Id.ToString()))];
        return await ChargerAsync(id, arret);
    }
}

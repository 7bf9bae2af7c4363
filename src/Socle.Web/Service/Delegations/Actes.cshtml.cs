using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Delegations;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Delegations;

/// <summary>An act, and what the law says of entrusting it to this trade.</summary>
public sealed record ActeProposable(Acte Acte, ReponseDelegation Loi);

/// <summary>What a draft entrusts, and whom it leaves to the doctor.</summary>
[Exige(Permission.DelegationsPreparer)]
internal sealed class ActesModel(LireProtocole lire, ConfierActes confier, SocleDb db, Simultane simultane) : PageModel
{
    public sealed class Saisie
    {
        public List<Acte> Actes { get; set; } = [];

        [Display(Name = "Catégories de suivi")]
        public List<Categorie> Categories { get; set; } = [];

        [Display(Name = "Les moins de 18 ans")]
        public bool Mineurs { get; set; }

        [Display(Name = "Entreprises")]
        public List<Id<Entreprise>> Entreprises { get; set; } = [];
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public ProtocoleLu Lu { get; private set; } = null!;

    public string Retour => $"/delegations/{Lu.Protocole.Id}";

    public IReadOnlyList<ActeProposable> Actes => [.. LimitesDuDroit.Actes.Select(a => new ActeProposable(a, LimitesDuDroit.Repondre(a, Lu.Metier, Lu.Protocole.Du)))];

    /// <summary>Those chosen: the others are searched for.</summary>
    public IReadOnlyList<SelectListItem> Entreprises { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<ProtocoleDelegation> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (Lu.Protocole.SigneLe is not null)
        {
            return LocalRedirect(Retour);
        }
        await simultane.RetenirAsync(this, id, arret);
        Entree = new Saisie
        {
            Actes = [.. Lu.Actes],
            Categories = [.. Lu.Exclusions.Where(e => e.Categorie is not null).Select(e => e.Categorie!.Value)],
            Mineurs = Lu.Exclusions.Any(e => e.Genre == GenreExclusion.Mineurs),
            Entreprises = [.. Lu.Exclusions.Where(e => e.EntrepriseId is not null).Select(e => e.EntrepriseId!.Value)],
        };
        await NommerAsync(arret);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<ProtocoleDelegation> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        await NommerAsync(arret);
        if (!await simultane.EstInchangeAsync(this, id, arret) || !ModelState.IsValid)
        {
            return Page();
        }
        var saisie = new SaisieActes { Actes = Entree.Actes, Categories = Entree.Categories, Mineurs = Entree.Mineurs, Entreprises = Entree.Entreprises };
        if ((await confier.ExecuterAsync(id, saisie, arret)) is { EstRefus: true } refuse)
        {
            ModelState.Refuser(refuse.Refus);
            return Page();
        }
        TempData.Annoncer("Le brouillon est enregistré. Il ne confie rien tant qu’il n’est pas signé.");
        return LocalRedirect(Retour);
    }

    private async Task<bool> ChargerAsync(Id<ProtocoleDelegation> id, CancellationToken arret)
    {
        Lu = (await lire.DeAsync(id, arret))!;
        return Lu is not null;
    }

    private async Task NommerAsync(CancellationToken arret)
    {
        var ids = Entree.Entreprises;
        Entreprises = (await db.Set<Entreprise>().Where(e => ids.Contains(e.Id)).Select(e => new { e.Id, e.RaisonSociale, e.NumeroAdherent }).ToListAsync(arret))
            .ConvertAll(e => new SelectListItem($"{e.RaisonSociale} ({e.NumeroAdherent})", e.Id.ToString()));
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Web.Service.Entreprises;

/// <summary>Another member absorbs this one: a form, what will happen, then the act.</summary>
[Exige(Permission.EntreprisesModifier)]
public sealed class FusionModel(FusionnerEntreprises fusionner, ApercuFusion apercus, Ecritures ecritures, ChoixEntreprise choix, SocleDb db) : PageModel
{
    /// <summary>Beyond, new SIRETs are given later, from each establishment.</summary>
    public const int SiretsDemandes = 30;

    public sealed class Saisie
    {
        [Display(Name = "Entreprise qui absorbe celle-ci")]
        public Id<Entreprise>? AbsorbanteId { get; set; }

        [Display(Name = "Nom ou numéro de l’entreprise qui absorbe celle-ci")]
        public string? Absorbante { get; set; }

        [Display(Name = "Date de la fusion")]
        public DateOnly? Le { get; set; }

        public Dictionary<string, string?> Sirets { get; set; } = [];
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public Entreprise Entreprise { get; private set; } = null!;

    public IReadOnlyList<Etablissement> Lieux { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Choisie { get; private set; } = [];

    public Apercu? Apercu { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Entreprise> id, CancellationToken arret) => await ChargerAsync(id, arret) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Id<Entreprise> id, string? etape, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        (Entree.AbsorbanteId, Choisie) = await choix.LireAsync(Entree.AbsorbanteId, Entree.Absorbante, arret);
        if (etape == "corriger" || !ModelState.IsValid)
        {
            return Page();
        }
        var resultat = etape == "confirmer" ? await fusionner.FaireAsync(Demande(id), arret) : await EssayerAsync(id, arret);
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus);
            return Page();
        }
        if (Apercu is not null)
        {
            return Page();
        }
        TempData.Annoncer($"«\u00A0{Entreprise.RaisonSociale}\u00A0» est absorbée : ses établissements et ses salariés sont ici.");
        return LocalRedirect($"/entreprises/{resultat.Valeur}");
    }

    private async Task<Resultat<Id<Entreprise>>> EssayerAsync(Id<Entreprise> id, CancellationToken arret)
    {
        var essai = await ecritures.EssayerAsync(() => fusionner.FaireAsync(Demande(id), arret));
        if (essai.Resultat.EstSucces)
        {
            Apercu = await apercus.LireAsync(Entreprise, Choisie[0].Text, Lieux, Entree.Sirets, essai.Ajouts, arret);
        }
        return essai.Resultat;
    }

    private FusionnerEntreprises.Demande Demande(Id<Entreprise> id) => new(id, Entree.AbsorbanteId, Entree.Le, Lieux.ToDictionary(t => t.Id, t => Entree.Sirets.GetValueOrDefault(t.Id.ToString())));

    private async Task<bool> ChargerAsync(Id<Entreprise> id, CancellationToken arret)
    {
        if (await db.Set<Entreprise>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, arret) is not { } entreprise)
        {
            return false;
        }
        Entreprise = entreprise;
        Lieux = await db.Set<Etablissement>().AsNoTracking().Where(t => t.EntrepriseId == id && t.FermeLe == null).OrderBy(t => t.Nom).ToListAsync(arret);
        foreach (var lieu in Lieux)
        {
            Entree.Sirets.TryAdd(lieu.Id.ToString(), null);
        }
        return true;
    }
}

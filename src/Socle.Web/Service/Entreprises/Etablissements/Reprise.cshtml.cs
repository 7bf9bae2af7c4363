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

namespace Socle.Web.Service.Entreprises.Etablissements;

/// <summary>Another member takes the establishment over: a form, what will happen, then the act.</summary>
[Exige(Permission.EntreprisesModifier)]
public sealed class RepriseModel(ReprendreEtablissement reprendre, LireLieu lieux, ChoixEntreprise choix, Ecritures ecritures, Presence presence, SocleDb db) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Entreprise qui reprend l’établissement")]
        public Id<Entreprise>? RepreneurId { get; set; }

        [Display(Name = "Nom ou numéro de l’entreprise qui reprend")]
        public string? Repreneur { get; set; }

        [Display(Name = "Date de la reprise")]
        public DateOnly? Le { get; set; }

        [Display(Name = "Nouveau SIRET")]
        public string? Siret { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public Etablissement Etablissement { get; private set; } = null!;

    public Entreprise Entreprise { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Choisie { get; private set; } = [];

    public Apercu? Apercu { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Etablissement> id, CancellationToken arret) => await ChargerAsync(id, arret) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Id<Etablissement> id, string? etape, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        (Entree.RepreneurId, Choisie) = await choix.LireAsync(Entree.RepreneurId, Entree.Repreneur, arret);
        if (etape == "corriger" || !ModelState.IsValid)
        {
            return Page();
        }
        var demande = new ReprendreEtablissement.Demande(id, Entree.RepreneurId, Entree.Le, Entree.Siret);
        var resultat = etape == "confirmer" ? await reprendre.FaireAsync(demande, arret) : await EssayerAsync(demande, arret);
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus);
            return Page();
        }
        if (Apercu is not null)
        {
            return Page();
        }
        TempData.Annoncer("La reprise est enregistrée.");
        return LocalRedirect($"/etablissements/{id}");
    }

    private async Task<Resultat<Id<Etablissement>>> EssayerAsync(ReprendreEtablissement.Demande demande, CancellationToken arret)
    {
        var essai = await ecritures.EssayerAsync(() => reprendre.FaireAsync(demande, arret));
        if (essai.Resultat.EstSucces)
        {
            Apercu = await DecrireAsync(demande, ApercuFusion.Recit(essai.Ajouts), arret);
        }
        return essai.Resultat;
    }

    private async Task<Apercu> DecrireAsync(ReprendreEtablissement.Demande demande, IReadOnlyList<string> recit, CancellationToken arret)
    {
        var gens = await presence.TravailleursAsync(db.Set<Etablissement>().Where(t => t.Id == demande.EtablissementId), arret);
        var autres = await db.Set<Etablissement>().CountAsync(t => t.EntrepriseId == Entreprise.Id && t.FermeLe == null && t.Id != demande.EtablissementId, arret);
        List<string> attention = [];
        if (string.IsNullOrWhiteSpace(demande.Siret))
        {
            attention.Add("L’établissement garde son SIRET actuel : donnez le nouveau dès qu’il est connu, par un changement de SIRET.");
        }
        if (autres == 0)
        {
            attention.Add($"«\u00A0{Entreprise.RaisonSociale}\u00A0» n’aura plus d’établissement : pensez à la radier.");
        }
        return new Apercu(
            [
                $"L’établissement passe à {Choisie[0].Text}.",
                $"{gens.Accorder("salarié suit", "salariés suivent")} : le contrat continue (L. 1224-1), les visites faites et les dates dues ne changent pas.",
                "L’équipe et le centre restent les mêmes.",
                $"Les comptes donnés sur ce seul site, et ceux de «\u00A0{Entreprise.RaisonSociale}\u00A0», ne le voient plus.",
            ],
            attention, recit);
    }

    private async Task<bool> ChargerAsync(Id<Etablissement> id, CancellationToken arret)
    {
        if (await lieux.SimpleAsync(id, arret) is not ({ } etablissement, { } entreprise))
        {
            return false;
        }
        (Etablissement, Entreprise) = (etablissement, entreprise);
        return true;
    }
}

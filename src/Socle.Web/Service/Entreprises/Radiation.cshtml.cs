using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Web.Service.Entreprises;

/// <summary>A member leaves: a form, what will happen, then the act.</summary>
[Exige(Permission.EntreprisesModifier)]
public sealed class RadiationModel(RadierEntreprise radier, Ecritures ecritures, Presence presence, SocleDb db, TimeProvider temps) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Dernier jour d’adhésion")]
        public DateOnly? DernierJour { get; set; }

        [Display(Name = "Motif")]
        public string? Motif { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public Entreprise Entreprise { get; private set; } = null!;

    public Apercu? Apercu { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Entreprise> id, CancellationToken arret) => await ChargerAsync(id, arret) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Id<Entreprise> id, string? etape, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (etape == "corriger" || !ModelState.IsValid)
        {
            return Page();
        }
        var demande = new RadierEntreprise.Demande(id, Entree.DernierJour, Entree.Motif);
        var resultat = etape == "confirmer" ? await radier.FaireAsync(demande, arret) : await EssayerAsync(demande, arret);
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus);
            return Page();
        }
        if (Apercu is not null)
        {
            return Page();
        }
        TempData.Annoncer(Entree.DernierJour < temps.Aujourdhui() ? "L’entreprise est radiée." : "La radiation est enregistrée : elle prendra effet le lendemain de son dernier jour.");
        return LocalRedirect($"/entreprises/{id}");
    }

    private async Task<Resultat<Id<Entreprise>>> EssayerAsync(RadierEntreprise.Demande demande, CancellationToken arret)
    {
        var essai = await ecritures.EssayerAsync(() => radier.FaireAsync(demande, arret));
        if (essai.Resultat.EstSucces)
        {
            Apercu = await DecrireAsync(essai.Ajouts, arret);
        }
        return essai.Resultat;
    }

    private async Task<Apercu> DecrireAsync(IReadOnlyList<object> ajouts, CancellationToken arret)
    {
        var le = Entree.DernierJour!.Value;
        var comptes = await presence.CompterAsync(db.Set<Etablissement>().Where(t => t.EntrepriseId == Entreprise.Id && t.FermeLe == null), arret);
        var quand = le < temps.Aujourdhui() ? "dès maintenant" : $"après le {le.Moyenne()}";
        return new Apercu(
            [
                $"{comptes.Travailleurs.Accorder("salarié ne sera plus suivi", "salariés ne seront plus suivis")} par le service {quand}.",
                "Leurs contrats ne sont pas clos : ils travaillent toujours là-bas. Leurs dossiers et leurs visites passées restent.",
                $"{comptes.VisitesDues.Accorder("visite due disparaîtra", "visites dues disparaîtront")} des listes.",
                "Ses établissements ferment, et les comptes d’employeur perdent leur accès à cette date.",
                "Une réadhésion rouvrira tout ce que la radiation ferme.",
            ],
            comptes.EnRetard == 0 ? [] : [$"{comptes.EnRetard.Accorder("visite est déjà en retard", "visites sont déjà en retard")} sur la loi : l’employeur en reste redevable auprès de son prochain service."],
            ApercuFusion.Recit(ajouts));
    }

    private async Task<bool> ChargerAsync(Id<Entreprise> id, CancellationToken arret) =>
        (Entreprise = (await db.Set<Entreprise>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, arret))!) is not null;
}

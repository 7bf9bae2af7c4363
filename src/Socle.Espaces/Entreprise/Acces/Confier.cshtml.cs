using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Adherents.Mandats;
using Socle.Espaces.Composants;
using Socle.Espaces.Entreprise.Declarations;
using Socle.Noyau;
using Socle.Suivi.Employeurs.Acces;
using Socle.Technique.Acces;
using Socle.Technique.Traces;

namespace Socle.Espaces.Entreprise.Acces;

/// <summary>The company entrusts its outside accountant with its declarations, until a day or not, and takes them back.</summary>
[Exige(Permission.EspaceEntrepriseDeleguer)]
public sealed class ConfierModel(PerimetreEmployeur perimetre, EcrireDeclaration ecrire, TracerRefus refus, TimeProvider temps) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Date du mandat écrit")]
        public DateOnly? EcritLe { get; set; }

        [Display(Name = "Premier jour")]
        public DateOnly? Du { get; set; }

        [Display(Name = "Dernier jour")]
        public DateOnly? Au { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public AccesDonne Acces { get; private set; } = null!;

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public async Task<IActionResult> OnGetAsync(Id<Mandat> mandat, CancellationToken arret)
    {
        if (!await ChargerAsync(mandat, arret))
        {
            return NotFound();
        }
        var enCours = Acces.Tenu.Declare(Aujourdhui);
        (Entree.EcritLe, Entree.Au) = (Acces.Tenu.EcritLe, enCours ? Acces.Tenu.DeclareAu : null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Mandat> mandat, CancellationToken arret)
    {
        if (!await ChargerAsync(mandat, arret))
        {
            return NotFound();
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var fait = await ecrire.FaireAsync<ConfierDeclaration, Id<Mandat>>(c => c.FaireAsync(new(mandat, Entree.EcritLe, Entree.Du, Entree.Au), arret));
        return this.Finir(fait, $"{Acces.Nom} déclare pour {Acces.Entreprise}.", "/entreprise/acces");
    }

    public async Task<IActionResult> OnPostReprendreAsync(Id<Mandat> mandat, CancellationToken arret)
    {
        if (!await ChargerAsync(mandat, arret))
        {
            return NotFound();
        }
        var fait = await ecrire.FaireAsync<ConfierDeclaration, Id<Mandat>>(c => c.ReprendreAsync(mandat, arret));
        TempData.Annoncer(fait.Selon(_ => $"{Acces.Nom} ne déclare plus pour {Acces.Entreprise}.", r => r.Phrase), fait.EstSucces ? Ton.Succes : Ton.Attention);
        return LocalRedirect("/entreprise/acces");
    }

    /// <summary>One of the accountants of a company held whole; any other mandate gives the answer of one that does not exist.</summary>
    private async Task<bool> ChargerAsync(Id<Mandat> mandat, CancellationToken arret)
    {
        var entieres = (await perimetre.MandatsAsync(arret)).Where(m => m.EtablissementId is null).Select(m => m.EntrepriseId).Distinct().ToList();
        var donnes = await ecrire.LireAsync<LireAcces, IReadOnlyList<AccesDonne>>(l => l.DonnesAsync(entieres, arret));
        if (donnes.FirstOrDefault(d => d.Mandat == mandat && d.PeutDeclarer) is not { } acces)
        {
            await refus.ObjetAsync("mandat", mandat.Valeur, arret);
            return false;
        }
        Acces = acces;
        return true;
    }
}

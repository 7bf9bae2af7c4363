using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Technique.Acces;
using Socle.Technique.Comptes.Administration;
using Socle.Technique.Comptes.MotsDePasse;
using Socle.Web.Configuration;
using Socle.Web.Securite;

namespace Socle.Web.Service.Comptes;

/// <summary>A new account, and the link with which its owner chooses a password.</summary>
[Exige(Permission.ComptesAdministrer)]
internal sealed class NouveauModel(CreerCompte creer, LiensMotDePasse liens, OptionsSocle options) : PageModel
{
    [BindProperty, Display(Name = "Nom"), StringLength(120)]
    public string Nom { get; set; } = "";

    [BindProperty, Display(Name = "Identifiant"), StringLength(200)]
    public string Identifiant { get; set; } = "";

    [BindProperty, Display(Name = "Courriel"), EmailAddress, StringLength(200)]
    public string? Courriel { get; set; }

    [BindProperty, Display(Name = "Rôle"), Required]
    public Role? Role { get; set; }

    public LienDonne? Lien { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }
        if ((await creer.ExecuterAsync(new(Identifiant, Nom, Role!.Value, Courriel), arret: arret)).Reussit(out var compte, out var refus))
        {
            Lien = LienDonne.De(options, compte.Id, compte.NomAffiche, liens.Pour(compte));
        }
        else
        {
            ModelState.Ajouter(refus);
        }
        return Page();
    }
}

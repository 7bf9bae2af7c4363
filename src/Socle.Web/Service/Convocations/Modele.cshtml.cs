using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Convocations;
using Socle.Suivi.Convocations.Modeles;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Convocations;

/// <summary>Writes one text, with what it gives on an invented person.</summary>
[Exige(Permission.ConvocationsConduire)]
public sealed class ModeleModel(EcrireModeles modeles, ServiceEmetteur service, TimeProvider temps) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Objet")]
        public string? Objet { get; set; }

        [Display(Name = "Texte")]
        public string? Corps { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public CleModele Cle { get; private set; }

    public TexteModele? Apercu { get; private set; }

    public async Task<IActionResult> OnGetAsync(DestinataireMessage destinataire, GenreMessage genre, Canal canal, CancellationToken arret)
    {
        if (!Reconnaitre(destinataire, genre, canal))
        {
            return NotFound();
        }
        var texte = await modeles.LireAsync(Cle, arret);
        Entree = new() { Objet = texte.Objet, Corps = texte.Corps };
        Apercu = ApercuModele.De(texte, service, temps.Aujourdhui());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(DestinataireMessage destinataire, GenreMessage genre, Canal canal, string? etape, CancellationToken arret)
    {
        if (!Reconnaitre(destinataire, genre, canal))
        {
            return NotFound();
        }
        var saisi = new TexteModele(Entree.Objet, Entree.Corps ?? "");
        if (!EcrireModeles.Verifier(Cle, saisi).Reussit(out var texte, out var refus))
        {
            ModelState.Refuser(refus);
            return Page();
        }
        if (etape != "apercu")
        {
            return Finir(await modeles.EnregistrerAsync(Cle, saisi, arret), "Le texte est enregistré.");
        }
        Apercu = ApercuModele.De(texte, service, temps.Aujourdhui());
        return Page();
    }

    public async Task<IActionResult> OnPostRevenirAsync(DestinataireMessage destinataire, GenreMessage genre, Canal canal, CancellationToken arret) =>
        Reconnaitre(destinataire, genre, canal) ? Finir(await modeles.RevenirAsync(Cle, arret), "Le texte d’origine est revenu.") : NotFound();

    private bool Reconnaitre(DestinataireMessage destinataire, GenreMessage genre, Canal canal)
    {
        Cle = new(genre, canal, destinataire);
        return CleModele.Toutes.Contains(Cle);
    }

    private IActionResult Finir(Resultat<CleModele> resultat, string phrase) => this.Finir(resultat, phrase, ModelesModel.Adresse(Cle));
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Contacts;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Entreprises;

/// <summary>Adds a contact of a company, or mends or removes one.</summary>
[Exige(Permission.EntreprisesModifier)]
internal sealed class ContactModel(EnregistrerContact enregistrer, RetirerContact retirer, SocleDb db, Simultane simultane) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Nom")]
        public string? Nom { get; set; }

        [Display(Name = "Prénom")]
        public string? Prenom { get; set; }

        [Display(Name = "Fonction")]
        public string? Fonction { get; set; }

        [Display(Name = "Adresse électronique")]
        public string? Courriel { get; set; }

        [Display(Name = "Téléphone")]
        public string? Telephone { get; set; }

        [Display(Name = "Pour un seul établissement")]
        public Id<Etablissement>? EtablissementId { get; set; }

        [Display(Name = "Contact principal de l’entreprise")]
        public bool Principal { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public Entreprise Entreprise { get; private set; } = null!;

    public Contact? Contact { get; private set; }

    public IReadOnlyList<SelectListItem> Lieux { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<Entreprise> id, Id<Contact>? contact, CancellationToken arret)
    {
        if (!await ChargerAsync(id, contact, arret))
        {
            return NotFound();
        }
        if (Contact is { } c)
        {
            await simultane.RetenirAsync(this, c.Id, arret);
            Entree = new Saisie
            {
                Nom = c.Nom,
                Prenom = c.Prenom,
                Fonction = c.Fonction,
                Courriel = c.Courriel,
                Telephone = c.Telephone is null ? null : Telephone.Relire(c.Telephone).Afficher(),
                EtablissementId = c.EtablissementId,
                Principal = c.Principal,
            };
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Entreprise> id, Id<Contact>? contact, CancellationToken arret)
    {
        if (!await ChargerAsync(id, contact, arret))
        {
            return NotFound();
        }
        if (Contact is { } connu && !await simultane.EstInchangeAsync(this, connu.Id, arret))
        {
            return Page();
        }
        var saisie = new SaisieContact(Entree.Nom, Entree.Prenom, Entree.Fonction, Entree.Courriel, Entree.Telephone);
        var resultat = await enregistrer.FaireAsync(new(id, contact, saisie, Entree.EtablissementId, Entree.Principal), arret);
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus);
            return Page();
        }
        TempData.Annoncer("Le contact est enregistré.");
        return LocalRedirect($"/entreprises/{id}");
    }

    public async Task<IActionResult> OnPostRetirerAsync(Id<Entreprise> id, Id<Contact> contact, CancellationToken arret)
    {
        var resultat = await retirer.FaireAsync(contact, arret);
        TempData.Annoncer(resultat.Selon(_ => "Le contact est retiré.", r => r.Phrase), resultat.EstSucces ? Ton.Succes : Ton.Erreur);
        return LocalRedirect($"/entreprises/{id}");
    }

    private async Task<bool> ChargerAsync(Id<Entreprise> id, Id<Contact>? contact, CancellationToken arret)
    {
        Entreprise = (await db.Set<Entreprise>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, arret))!;
        Contact = contact is null ? null : await db.Set<Contact>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == contact && c.EntrepriseId == id, arret);
        if (Entreprise is null || (contact is not null && Contact is null))
        {
            return false;
        }
        var lieux = await db.Set<Etablissement>().Where(t => t.EntrepriseId == id && t.FermeLe == null).OrderBy(t => t.Nom).Select(t => new { t.Id, t.Nom }).ToListAsync(arret);
        Lieux = lieux.ConvertAll(t => new SelectListItem(t.Nom, t.Id.ToString()));
        return true;
    }
}

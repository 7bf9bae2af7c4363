using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Salles;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Organisation;

/// <summary>Creates a centre, mends it, closes it or opens it again.</summary>
[Exige(Permission.OrganisationModifier)]
internal sealed class CentreModel(CreerCentre creer, ModifierCentre modifier, FermerCentre fermer, RouvrirCentre rouvrir, SocleDb db, Choix choix, Simultane simultane) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Nom du centre")]
        public string? Nom { get; set; }

        [Display(Name = "Secteur")]
        public Id<Secteur>? SecteurId { get; set; }

        [Display(Name = "Genre de lieu")]
        public GenreCentre? Genre { get; set; } = GenreCentre.Fixe;

        [Display(Name = "Adresse")]
        public string? Adresse { get; set; }

        [Display(Name = "Code postal")]
        public string? CodePostal { get; set; }

        [Display(Name = "Commune")]
        public string? Commune { get; set; }

        [Display(Name = "Téléphone")]
        public string? Telephone { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public Centre? Centre { get; private set; }

    public IReadOnlyList<Salle> Salles { get; private set; } = [];

    public Listes Listes { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Centre>? id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (id is { } lu)
        {
            await simultane.RetenirAsync(this, lu, arret);
        }
        if (Centre is { } c)
        {
            Entree = new Saisie
            {
                Nom = c.Nom,
                SecteurId = c.SecteurId,
                Genre = c.Genre,
                Adresse = c.Adresse,
                CodePostal = c.CodePostal,
                Commune = c.Commune,
                Telephone = c.Telephone is null ? null : Telephone.Relire(c.Telephone).Afficher(),
            };
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Centre>? id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (id is { } lu && !await simultane.EstInchangeAsync(this, lu, arret))
        {
            return Page();
        }
        var saisie = new SaisieCentre(Entree.Nom, Entree.SecteurId, Entree.Adresse, Entree.CodePostal, Entree.Commune, Entree.Telephone, Entree.Genre);
        return Finir(id is { } connu ? await modifier.FaireAsync(connu, saisie, arret) : await creer.FaireAsync(saisie, arret), "Le centre est enregistré.");
    }

    public async Task<IActionResult> OnPostFermerAsync(Id<Centre> id, CancellationToken arret) =>
        await ChargerAsync(id, arret) ? Finir(await fermer.FaireAsync(id, arret), "Le centre est fermé.") : NotFound();

    public async Task<IActionResult> OnPostRouvrirAsync(Id<Centre> id, CancellationToken arret) =>
        await ChargerAsync(id, arret) ? Finir(await rouvrir.FaireAsync(id, arret), "Le centre est rouvert.") : NotFound();

    private IActionResult Finir(Resultat<Id<Centre>> resultat, string phrase)
    {
        if (resultat.EstSucces)
        {
            choix.Oublier();
        }
        return this.Finir(resultat, phrase, "/organisation/centres");
    }

    private async Task<bool> ChargerAsync(Id<Centre>? id, CancellationToken arret)
    {
        Listes = await choix.LireAsync(arret);
        Centre = id is null ? null : await db.Set<Centre>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, arret);
        Salles = id is null ? [] : await SallesDuCentre.LireAsync(db, id.Value, arret);
        return id is null ? !this.NommeAutreChose(id) : Centre is not null;
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Adherents.Affectations;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Etablissements.Liste;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Entreprises.Etablissements;

/// <summary>Gives to a team all the establishments of a filter, or one of them.</summary>
[Exige(Permission.EntreprisesModifier)]
public sealed class AffecterModel(AffecterEtablissements affecter, ListerEtablissements etablissements, Presence presence, SocleDb db, Choix choix, TimeProvider temps) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Équipe")]
        public Id<Equipe>? EquipeId { get; set; }

        [Display(Name = "Centre")]
        public Id<Centre>? CentreId { get; set; }

        [Display(Name = "À partir du")]
        public DateOnly? Du { get; set; }

        /// <summary>How many the person saw: if others joined the filter since, they are asked again.</summary>
        public int Vus { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public Listes Listes { get; private set; } = null!;

    public int Lieux { get; private set; }

    public int Gens { get; private set; }

    public IReadOnlyList<LigneEtablissement> Exemples { get; private set; } = [];

    public string Retour { get; private set; } = "";

    private List<Id<Etablissement>> ids = [];

    public async Task OnGetAsync(CancellationToken arret)
    {
        await ChargerAsync(arret);
        Entree = new Saisie { Du = temps.Aujourdhui(), Vus = Lieux };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        await ChargerAsync(arret);
        if (Entree.Vus != Lieux)
        {
            ModelState.Remove("Entree.Vus");
            ModelState.AddModelError("", $"La liste a changé entre-temps : elle compte maintenant {Lieux.Accorder("établissement")} et non {Entree.Vus.Fr()}. Vérifiez, puis confirmez.");
            Entree.Vus = Lieux;
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var resultat = await affecter.FaireAsync(new(ids, Entree.EquipeId, Entree.CentreId, Entree.Du), arret);
        if (!resultat.Reussit(out var changes, out var refus))
        {
            ModelState.Refuser(refus);
            return Page();
        }
        TempData.Annoncer(changes == 0 ? "Rien n’a changé : cette équipe les suivait déjà." : $"{changes.Accorder("établissement affecté", "établissements affectés")}.");
        return LocalRedirect(Retour);
    }

    private async Task ChargerAsync(CancellationToken arret)
    {
        Listes = await choix.LireAsync(arret);
        var filtre = LectureFiltreLieux.De(Request.Query) with { Fermes = false, Seul = Request.Query.Id<Etablissement>("etablissement") };
        ids = await etablissements.IdsAsync(filtre, arret);
        Retour = filtre switch
        {
            { Seul: { } seul } => $"/etablissements/{seul}",
            { Entreprise: { } entreprise } => $"/entreprises/{entreprise}",
            _ => $"/etablissements{Request.QueryString}",
        };
        Lieux = ids.Count;
        Gens = await presence.TravailleursAsync(filtre.Appliquer(db), arret);
        Exemples = await etablissements.PageAsync(filtre, TriEtablissements.Entreprise, false, 0, 8, arret);
    }
}

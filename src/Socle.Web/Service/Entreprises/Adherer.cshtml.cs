using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Entreprises;

/// <summary>A company joins, in three short steps. Each step is checked by trying the whole adhesion for nothing.</summary>
[Exige(Permission.EntreprisesModifier)]
public sealed class AdhererModel(AdhererEntreprise adherer, Ecritures ecritures, SocleDb db, Choix choix, TimeProvider temps) : PageModel
{
    private const int Derniere = 3;

    public sealed class Saisie
    {
        [Display(Name = "SIRET de l’établissement")]
        public string? Siret { get; set; }

        [Display(Name = "L’employeur n’a pas de SIRET (particulier employeur, entreprise en création)")]
        public bool SansSiret { get; set; }

        [Display(Name = "L’employeur est un particulier, qui emploie chez lui")]
        public bool ParticulierEmployeur { get; set; }

        [Display(Name = "Raison sociale")]
        public string? RaisonSociale { get; set; }

        [Display(Name = "Ce n’est pas le même employeur, malgré le même nom")]
        public bool MalgreMemeNom { get; set; }

        [Display(Name = "Code NAF de l’entreprise")]
        public string? Naf { get; set; }

        [Display(Name = "Date d’adhésion")]
        public DateOnly? AdhesionLe { get; set; }

        public SaisieLieu Etablissement { get; set; } = new();

        [Display(Name = "Équipe qui suivra l’établissement")]
        public Id<Equipe>? EquipeId { get; set; }

        [Display(Name = "Centre où ses salariés seront reçus")]
        public Id<Centre>? CentreId { get; set; }

        public SaisiePersonne Contact { get; set; } = new();
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public int Etape { get; private set; } = 1;

    public static IReadOnlyList<Etape> Etapes { get; } = [new("L’entreprise"), new("Son établissement"), new("Son contact")];

    public Listes Listes { get; private set; } = null!;

    /// <summary>The member that already has this number, when that is why it was refused.</summary>
    public (Id<Entreprise> Id, string Nom)? DejaLa { get; private set; }

    public bool DemandeMemeNom { get; private set; }

    public static bool Montre(int etape, string champ) => EtapeDe(champ) == etape;

    public async Task OnGetAsync(CancellationToken arret)
    {
        Listes = await choix.LireAsync(arret);
        Entree.AdhesionLe = temps.Aujourdhui();
    }

    public async Task<IActionResult> OnPostAsync(int etape, string? retour, CancellationToken arret)
    {
        Listes = await choix.LireAsync(arret);
        Etape = Math.Clamp(etape, 1, Derniere);
        if (retour is not null)
        {
            ModelState.Clear();
            Etape = Math.Max(1, Etape - 1);
            return Page();
        }
        var resultat = Etape == Derniere && ModelState.IsValid
            ? await adherer.FaireAsync(Demande(), arret)
            : (await ecritures.EssayerAsync(() => adherer.FaireAsync(Demande(), arret))).Resultat;
        if (resultat.EstSucces && Etape == Derniere && ModelState.IsValid)
        {
            TempData.Annoncer($"«\u00A0{Entree.RaisonSociale}\u00A0» est adhérente. Il reste à déclarer ses salariés.");
            return LocalRedirect($"/entreprises/{resultat.Valeur}");
        }
        await MontrerAsync(resultat.EstRefus ? resultat.Refus : null, arret);
        return Page();
    }

    /// <summary>Shows the errors of the steps already seen, on the first of them; without any, goes on.</summary>
    private async Task MontrerAsync(Refus? refus, CancellationToken arret)
    {
        if (refus is not null)
        {
            ModelState.Refuser(refus);
            DejaLa = await DejaLaAsync(arret);
            DemandeMemeNom = refus.Tous.Any(r => r.Code == AdhererEntreprise.MemeNom);
        }
        foreach (var plusTard in ModelState.Keys.Where(c => EtapeDe(SansPrefixe(c)) > Etape))
        {
            ModelState[plusTard]!.Errors.Clear();
        }
        var fautives = ModelState.Where(c => c.Value!.Errors.Count > 0).Select(c => EtapeDe(SansPrefixe(c.Key))).ToList();
        Etape = fautives.Count > 0 ? fautives.Min() : Math.Min(Derniere, Etape + 1);
    }

    private async Task<(Id<Entreprise>, string)?> DejaLaAsync(CancellationToken arret)
    {
        if (Entree.SansSiret || !Siret.Lire(Entree.Siret).Reussit(out var lu))
        {
            return null;
        }
        var (siret, siren) = (lu.ToString(), lu.Siren.ToString());
        var lieu = db.Set<Etablissement>().Where(t => t.Siret == siret && t.FermeLe == null).Select(t => t.EntrepriseId);
        var trouvee = await db.Set<Entreprise>().Where(e => lieu.Contains(e.Id) || e.Siren == siren).OrderBy(e => e.Statut)
            .Select(e => new { e.Id, e.RaisonSociale }).FirstOrDefaultAsync(arret);
        return trouvee is null ? null : (trouvee.Id, trouvee.RaisonSociale);
    }

    private AdhererEntreprise.Demande Demande() => new(
        Entree.RaisonSociale, Entree.Siret, Entree.SansSiret, Entree.Naf, Entree.AdhesionLe, Entree.Etablissement.VersDemande(),
        Entree.EquipeId, Entree.CentreId, Entree.Contact.VersDemande(), Entree.MalgreMemeNom,
        Entree.ParticulierEmployeur);

    private static string SansPrefixe(string cle) => cle.StartsWith("Entree.", StringComparison.Ordinal) ? cle["Entree.".Length..] : cle;

    private static int EtapeDe(string champ) => champ switch
    {
        nameof(Saisie.EquipeId) or nameof(Saisie.CentreId) => 2,
        _ when champ.StartsWith(nameof(Saisie.Etablissement), StringComparison.Ordinal) => 2,
        _ when champ.StartsWith(nameof(Saisie.Contact), StringComparison.Ordinal) => 3,
        _ => 1,
    };
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Web.Service.Entreprises.Etablissements;

/// <summary>The SIRET of an establishment changes, with or without a move: a form, what will happen, then the act.</summary>
[Exige(Permission.EntreprisesModifier)]
public sealed class SiretModel(ChangerSiret changer, LireLieu lieux, Ecritures ecritures, Presence presence, SocleDb db) : PageModel
{
    public const string Ici = "ici";
    public const string Ailleurs = "ailleurs";

    public sealed class Saisie
    {
        [Display(Name = "Nouveau SIRET")]
        public string? Siret { get; set; }

        [Display(Name = "Date du changement")]
        public DateOnly? Le { get; set; }

        [Display(Name = "Où travaillent les salariés ?")]
        public string Lieu { get; set; } = Ici;

        [Display(Name = "C’est bien le même adhérent : son SIREN change")]
        public bool AvecSiren { get; set; }

        public SaisieLieu NouveauLieu { get; set; } = new();
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public Etablissement Etablissement { get; private set; } = null!;

    public Entreprise Entreprise { get; private set; } = null!;

    public Apercu? Apercu { get; private set; }

    public bool DemandeSiren { get; private set; }

    public static IReadOnlyList<SelectListItem> Lieux { get; } =
        [new("Au même endroit : seul le numéro change", Ici), new("Ailleurs : l’établissement déménage", Ailleurs)];

    public async Task<IActionResult> OnGetAsync(Id<Etablissement> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        Entree.NouveauLieu.Nom = Etablissement.Nom;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Etablissement> id, string? etape, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (etape == "corriger" || !ModelState.IsValid)
        {
            return Page();
        }
        var demande = new ChangerSiret.Demande(id, Entree.Siret, Entree.Le, Entree.Lieu == Ailleurs ? Entree.NouveauLieu.VersDemande() : null, Entree.AvecSiren);
        var resultat = etape == "confirmer" ? await changer.FaireAsync(demande, arret) : await EssayerAsync(demande, arret);
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus);
            DemandeSiren = resultat.Refus.Tous.Any(r => r.Code == ChangerSiret.AutreSiren);
            return Page();
        }
        if (Apercu is not null)
        {
            return Page();
        }
        TempData.Annoncer("Le SIRET est changé. L’ancien mène toujours à cette fiche.");
        return LocalRedirect($"/etablissements/{resultat.Valeur}");
    }

    private async Task<Resultat<Id<Etablissement>>> EssayerAsync(ChangerSiret.Demande demande, CancellationToken arret)
    {
        var essai = await ecritures.EssayerAsync(() => changer.FaireAsync(demande, arret));
        if (essai.Resultat.EstSucces)
        {
            var gens = await presence.TravailleursAsync(db.Set<Etablissement>().Where(t => t.Id == demande.EtablissementId), arret);
            Apercu = new Apercu(demande.NouveauLieu is null ? SurPlace(gens) : Demenage(gens), Siren(demande), ApercuFusion.Recit(essai.Ajouts));
        }
        return essai.Resultat;
    }

    private static string[] SurPlace(int gens) =>
    [
        "La fiche de l’établissement continue avec son nouveau numéro.",
        $"{gens.Accorder("salarié reste", "salariés restent")} où ils sont : contrats, visites et dates dues ne changent pas.",
        "L’ancien SIRET reste dans l’histoire, et une recherche avec lui mène toujours ici.",
    ];

    private string[] Demenage(int gens) =>
    [
        $"Un établissement s’ouvre à la nouvelle adresse ; l’ancien ferme la veille du {Entree.Le?.Moyenne()} et mènera au nouveau.",
        $"{gens.Accorder("salarié suit", "salariés suivent")} : contrats, postes, visites et dates dues gardent leurs dates.",
        "L’équipe et le centre restent les mêmes ; changez-les ensuite si le nouveau lieu dépend d’un autre centre.",
        "Les contacts et les accès donnés sur ce site suivent aussi.",
    ];

    private string[] Siren(ChangerSiret.Demande demande) => demande.AvecSiren && Entreprise.Siren is { } ancien && demande.Siret?.StartsWith(ancien, StringComparison.Ordinal) == false
        ? [$"Le SIREN de l’entreprise change aussi. L’ancien ({MotsEntreprise.Siren(ancien)}) se retrouve par l’ancien SIRET."]
        : [];

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

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Adherents.Adhesions;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Adhesions;

/// <summary>Territory, sectors, prices and documents of those who join online.</summary>
[Exige(Permission.AdhesionsRegler)]
[RequestSizeLimit(Envoi)]
[RequestFormLimits(MultipartBodyLengthLimit = Envoi)]
public sealed class ReglagesModel(ReglerAdhesions regler, CalculerPrix prix, RedigerContrat rediger, TimeProvider temps) : PageModel
{
    private const int Envoi = ReglerAdhesions.DocumentAuPlus + (64 * 1024);

    public sealed class SaisieReglage
    {
        [Display(Name = "L’adhésion en ligne est ouverte")]
        public bool Ouvert { get; set; }

        [Display(Name = "Départements")]
        public string? Departements { get; set; }

        [Display(Name = "Codes postaux en plus")]
        public string? CodesPostaux { get; set; }

        [Display(Name = "Sections de la NAF suivies")]
        public string? Sections { get; set; }

        [Display(Name = "Recevoir les particuliers employeurs que le service national ne suit pas encore")]
        public bool PrendreParticuliers { get; set; }

        [Display(Name = "Où envoyer un employeur public")]
        public string? OuPublics { get; set; }

        [Display(Name = "Où envoyer un employeur du régime agricole")]
        public string? OuAgricoles { get; set; }

        [Display(Name = "Où envoyer les autres régimes")]
        public string? OuAutres { get; set; }

        [Display(Name = "Courriel pour écrire au service")]
        public string? Courriel { get; set; }

        [Display(Name = "IBAN du service, pour les virements")]
        public string? Iban { get; set; }

        [Display(Name = "Demandes non signées, en jours")]
        public int? JoursBrouillon { get; set; }

        [Display(Name = "Demandes dont une pièce n’est jamais venue, en mois")]
        public int? MoisSansSuite { get; set; }

        [Display(Name = "Demandes refusées, en mois")]
        public int? MoisRefusees { get; set; }

        [Display(Name = "Demandes acceptées, en mois après le départ de l’adhérent")]
        public int? MoisAcceptees { get; set; }
    }

    [BindProperty]
    public SaisieReglage Entree { get; set; } = new();

    public IReadOnlyList<TarifAdhesion> Grille { get; private set; } = [];

    public IReadOnlyList<DocumentMontre> Documents { get; private set; } = [];

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public async Task OnGetAsync(CancellationToken arret)
    {
        var r = await regler.LireAsync(arret);
        Entree = new()
        {
            Ouvert = r.Ouvert,
            Departements = r.Departements,
            CodesPostaux = r.CodesPostaux,
            Sections = r.Sections,
            PrendreParticuliers = r.PrendreParticuliers,
            OuPublics = r.OuPublics,
            OuAgricoles = r.OuAgricoles,
            OuAutres = r.OuAutres,
            Courriel = r.Courriel,
            Iban = r.Iban,
            JoursBrouillon = r.JoursBrouillon,
            MoisSansSuite = r.MoisSansSuite,
            MoisRefusees = r.MoisRefusees,
            MoisAcceptees = r.MoisAcceptees,
        };
        await ListerAsync(arret);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        var e = Entree;
        var regle = await regler.ExecuterAsync(new(e.Ouvert, e.Departements, e.CodesPostaux, e.Sections, e.PrendreParticuliers, e.OuPublics, e.OuAgricoles, e.OuAutres, e.Courriel, e.Iban,
            e.JoursBrouillon, e.MoisSansSuite, e.MoisRefusees, e.MoisAcceptees), arret);
        if (regle.EstRefus)
        {
            ModelState.Refuser(regle.Refus);
            await ListerAsync(arret);
            return Page();
        }
        return Dire("Les réglages sont enregistrés.");
    }

    public async Task<IActionResult> OnPostTarifAsync(GenreAdherent? genre, DateOnly? du, string? parTravailleur, string? droitEntree, CancellationToken arret) =>
        await FinirAsync(await regler.TariferAsync(genre, du, parTravailleur, droitEntree, arret), "Le prix est enregistré.", arret);

    public async Task<IActionResult> OnPostDocumentAsync(GenreDocumentAdhesion genre, string? titre, IFormFile? fichier, CancellationToken arret)
    {
        await using var flux = fichier?.OpenReadStream() ?? Stream.Null;
        return await FinirAsync(await regler.PublierAsync(genre, titre, flux, fichier?.FileName ?? "", arret), "Le document est publié.", arret);
    }

    public async Task<IActionResult> OnPostRetirerAsync(Id<DocumentAdhesion> document, CancellationToken arret) =>
        await FinirAsync(await regler.RetirerAsync(document, arret), "Le document n’est plus montré.", arret);

    /// <summary>A price outside the law's bounds is said, not refused: the general meeting may have voted it.</summary>
    public static string? Tunnel(TarifAdhesion tarif)
    {
        if (tarif.Genre is GenreAdherent.Independant or GenreAdherent.Particulier)
        {
            return null;
        }
        var reponse = MoteurCotisation.Repondre(new(tarif.Du.Year, Montant.Centimes(tarif.ParTravailleur).EnEuros), tarif.Du);
        return reponse.DansLeTunnel ? null : reponse.Explication;
    }

    private async Task<IActionResult> FinirAsync<T>(Resultat<T> resultat, string phrase, CancellationToken arret)
    {
        if (resultat.EstSucces)
        {
            return Dire(phrase);
        }
        await OnGetAsync(arret);
        ModelState.Clear();
        foreach (var un in resultat.Refus.Tous)
        {
            ModelState.AddModelError("", un.Phrase);
        }
        return Page();
    }

    private LocalRedirectResult Dire(string phrase)
    {
        TempData.Annoncer(phrase);
        return LocalRedirect("/adhesions/reglages");
    }

    private async Task ListerAsync(CancellationToken arret) => (Grille, Documents) = (await prix.GrilleAsync(Aujourdhui.AddYears(1), arret), await rediger.DocumentsAsync(arret));
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Socle.Adherents.Adhesions;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Adhesions;

namespace Socle.Espaces.PagesPubliques.Adherer;

/// <summary>
/// Joining the service: five short steps and a signature. What is typed is kept behind a link, sealed; nothing here says whether a company
/// is already a member.
/// </summary>
[OuvertATous("Who joins has no account yet. The draft is opened by its link alone: 130 random bits.")]
[EnableRateLimiting(Limite)]
public sealed class IndexModel(
    TenirBrouillon tenir, RedigerContrat rediger, DemanderCode demander, SignerAdhesion signer, ProposerRisques proposer, ReglerAdhesions regler,
    ServiceAdhesions service, TimeProvider temps) : PageParLien
{
    [BindProperty]
    public SaisieAdhesion Entree { get; set; } = new();

    public EtapeAdhesion Etape { get; private set; } = EtapeAdhesion.Qui;

    public IReadOnlyList<Composants.Etape> Etapes { get; private set; } = [];

    public string? Jeton { get; private set; }

    /// <summary>Last day the link opens the draft, as it stands.</summary>
    public DateOnly Jusquau { get; private set; }

    public bool Ouvert { get; private set; } = true;

    /// <summary>The link is unknown, or its draft has ended.</summary>
    public bool Perdu { get; private set; }

    public IReadOnlyList<Risque> Proposes { get; private set; } = [];

    public IReadOnlyList<DocumentMontre> Documents { get; private set; } = [];

    public PrixAdhesion? Prix { get; private set; }

    public string Lien => $"{service.Adresse}/adherer/{Jeton}";

    public async Task<IActionResult> OnGetAsync(string? jeton, int etape, CancellationToken arret)
    {
        if (jeton is null)
        {
            Ouvert = (await regler.LireAsync(arret)).Ouvert;
            return Montrer(1);
        }
        if (await tenir.LireAsync(jeton, arret) is not { } ouverte)
        {
            return Perdre();
        }
        if (ouverte.Demande.Etat != EtatDemande.Brouillon)
        {
            return LocalRedirect($"/adherer/suivi/{jeton}");
        }
        (Jeton, Entree, Jusquau) = (jeton, ouverte.Saisie, Dernier(ouverte));
        var plusLoin = (int)ouverte.Demande.Etape;
        return await PreparerAsync(Math.Clamp(etape == 0 ? plusLoin : etape, 1, plusLoin), plusLoin, arret);
    }

    /// <param name="etape">The step sent.</param>
    public async Task<IActionResult> OnPostAsync(string? jeton, int etape, CancellationToken arret)
    {
        var envoyee = (EtapeAdhesion)Math.Clamp(etape, 1, (int)EtapeAdhesion.Prix);
        // Before the draft is read, a new request is as empty as it looks.
        if (jeton is null && (envoyee != EtapeAdhesion.Qui || !(await regler.LireAsync(arret)).Ouvert))
        {
            return LocalRedirect("/adherer");
        }
        var lisible = ModelState.IsValid;
        var garde = lisible ? await tenir.GarderAsync(jeton, envoyee, Entree, arret) : new Refus("adhesion.illisible", "");
        if (garde.EstRefus)
        {
            return await RemontrerAsync(jeton, envoyee, lisible ? garde.Refus : null, arret);
        }
        if (envoyee == EtapeAdhesion.Prix)
        {
            return await EnvoyerCodeAsync(garde.Valeur, arret);
        }
        return LocalRedirect($"/adherer/{garde.Valeur}?etape={etape + 1}");
    }

    /// <summary>One more establishment of a group, without losing what was typed.</summary>
    public async Task<IActionResult> OnPostAjouterAsync(string jeton, CancellationToken arret)
    {
        Entree.Autres.Add(new());
        ModelState.Clear();
        return await RemontrerAsync(jeton, EtapeAdhesion.Lieux, null, arret);
    }

    public async Task<IActionResult> OnPostRenvoyerAsync(string jeton, CancellationToken arret) => await EnvoyerCodeAsync(jeton, arret);

    public async Task<IActionResult> OnPostSignerAsync(string jeton, string? code, CancellationToken arret)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            // Nothing was tried: it is not one of the few tries a code bears.
            ModelState.Clear();
            ModelState.AddModelError("code", "Écrivez les six chiffres du code reçu.");
            return await RemontrerAsync(jeton, EtapeAdhesion.Signature, null, arret);
        }
        var signee = await signer.ExecuterAsync(jeton, code, HttpContext.Connection.RemoteIpAddress?.ToString(), arret);
        if (signee.Reussit(out var issue) && issue == IssueSignature.Signee)
        {
            TempData.Annoncer("C’est signé, merci\u00A0: votre demande est chez nous.");
            return LocalRedirect($"/adherer/suivi/{jeton}");
        }
        ModelState.Clear();
        ModelState.AddModelError("code", signee.EstRefus ? signee.Refus.Phrase
            : signee.Valeur == IssueSignature.CodeFaux ? "Ce n’est pas le code que nous avons envoyé\u00A0: relisez-le."
            : "Ce code n’est plus valable\u00A0: demandez-en un autre.");
        return await RemontrerAsync(jeton, EtapeAdhesion.Signature, null, arret);
    }

    private async Task<IActionResult> EnvoyerCodeAsync(string jeton, CancellationToken arret)
    {
        var envoye = await demander.ExecuterAsync(jeton, arret);
        if (envoye.EstSucces)
        {
            TempData.Annoncer("Le code est parti\u00A0: il vaut quinze minutes.");
        }
        else
        {
            TempData.Annoncer(envoye.Refus.Phrase, Ton.Attention);
        }
        return LocalRedirect($"/adherer/{jeton}?etape=5");
    }

    /// <summary>The same step, with what was just typed over what was kept.</summary>
    private async Task<IActionResult> RemontrerAsync(string? jeton, EtapeAdhesion etape, Refus? refus, CancellationToken arret)
    {
        var plusLoin = 1;
        if (jeton is not null)
        {
            if (await tenir.LireAsync(jeton, arret) is not { Demande.Etat: EtatDemande.Brouillon } ouverte)
            {
                return Perdre();
            }
            var tapee = Entree;
            (Jeton, Entree, Jusquau, plusLoin) = (jeton, ouverte.Saisie, Dernier(ouverte), (int)ouverte.Demande.Etape);
            var vides = etape == EtapeAdhesion.Lieux ? tapee.Autres.Count(a => a.EstVide) : 0;
            Entree.Prendre(etape, tapee);
            Entree.Autres.AddRange(Enumerable.Repeat(0, Entree.Genre == GenreAdherent.Groupe ? Math.Min(vides, 1) : 0).Select(_ => new AutreLieu()));
        }
        foreach (var un in refus?.Tous ?? [])
        {
            ModelState.AddModelError(un.Champ is null ? "" : $"{nameof(Entree)}.{un.Champ}", un.Phrase);
        }
        return await PreparerAsync((int)etape, plusLoin, arret);
    }

    private async Task<IActionResult> PreparerAsync(int etape, int plusLoin, CancellationToken arret)
    {
        Montrer(etape, plusLoin);
        switch (Etape)
        {
            case EtapeAdhesion.Lieux when Entree is { Genre: GenreAdherent.Groupe, Autres.Count: 0 }:
                Entree.Autres.Add(new());
                break;
            case EtapeAdhesion.Effectif:
                Entree.AdhesionLe ??= temps.Aujourdhui();
                Proposes = Entree.SansSiret ? [] : await proposer.LireAsync(Entree.Naf, arret);
                break;
            case EtapeAdhesion.Prix:
                Entree.Canal ??= CanalCode.Courriel;
                Entree.SignataireNom ??= $"{Entree.ContactPrenom} {Entree.ContactNom}".Trim();
                Entree.SignataireQualite ??= Entree.ContactFonction;
                break;
            default:
                break;
        }
        if (Etape >= EtapeAdhesion.Prix)
        {
            (Prix, Documents) = (await rediger.PrixAsync(Entree, arret), await rediger.DocumentsAsync(arret));
        }
        return Page();
    }

    private PageResult Montrer(int etape, int plusLoin = 1)
    {
        Etape = (EtapeAdhesion)etape;
        string[] noms = ["Qui êtes-vous", "Lieux et contact", "Effectif et risques", "Prix et accord", "Signature"];
        Etapes = [.. noms.Select((n, i) => new Composants.Etape(n, Jeton is not null && i + 1 <= plusLoin ? $"/adherer/{Jeton}?etape={i + 1}" : null))];
        return Page();
    }

    private static DateOnly Dernier(DemandeOuverte ouverte) => new DateTimeOffset(ouverte.Demande.ExpireLe, TimeSpan.Zero).DateAParis();

    private PageResult Perdre()
    {
        (Perdu, Response.StatusCode) = (true, StatusCodes.Status404NotFound);
        return Page();
    }
}

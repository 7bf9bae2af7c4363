using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Adherents.Etablissements;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Saisie;

/// <summary>Hires someone: at whose, who, under which contract. Nothing is kept between steps but what the form itself carries.</summary>
[Exige(Permission.TravailleursModifier)]
public sealed class EmbaucheModel(ChoisirEmployeur employeurs, EmbaucherTravailleur embaucher, RechercheEmbauche recherche, TimeProvider temps) : PageModel
{
    public const string Aucune = "aucune";

    public const int EtapeEmployeur = 1;
    public const int EtapePersonne = 2;
    public const int EtapeContrat = 3;

    [BindProperty]
    public DemandeEmbauche Entree { get; set; } = null!;

    /// <summary>Among those who resemble: an id, or <see cref="Aucune"/>.</summary>
    [BindProperty]
    public string? Choix { get; set; }

    public int Etape { get; private set; } = EtapeEmployeur;

    public Employeur? Employeur { get; private set; }

    public string? Texte { get; private set; }

    public IReadOnlyList<Employeur> Trouves { get; private set; } = [];

    public IReadOnlyList<Candidat> Candidats { get; private set; } = [];

    public IReadOnlyList<Etape> Etapes { get; } = [new("Employeur", "/travailleurs/nouveau"), new("Personne"), new("Contrat et poste")];

    public async Task OnGetAsync(Id<Etablissement>? etablissement, string? q, CancellationToken arret)
    {
        Employeur = await employeurs.LireAsync(etablissement, arret);
        (Texte, Etape) = (q, Employeur is null ? EtapeEmployeur : EtapePersonne);
        Trouves = Employeur is null ? await employeurs.ChercherAsync(q, arret) : [];
        Entree = new DemandeEmbauche { Etablissement = etablissement ?? default, Identite = new(), Contrat = new(), Poste = new() };
    }

    /// <summary>The identity is read and looked for among those already followed.</summary>
    public async Task<IActionResult> OnPostPersonneAsync(Id<Etablissement>? etablissement, CancellationToken arret)
    {
        if (!await ReprendreAsync(etablissement, arret))
        {
            return NotFound();
        }
        NeGarderQue("Entree.Identite");
        Etape = EtapePersonne;
        if (!ModelState.IsValid)
        {
            return Page();
        }
        if (!Entree.Identite.Lire(temps.Aujourdhui()).Reussit(out var identite, out var refus))
        {
            ModelState.Refuser(refus, "Entree.Identite");
            return Page();
        }
        Etape = EtapeContrat;
        Candidats = await recherche.CandidatsAsync(identite, arret);
        return Page();
    }

    /// <summary>Back to the identity, with what was typed of the contract.</summary>
    public async Task<IActionResult> OnPostRetourAsync(Id<Etablissement>? etablissement, CancellationToken arret)
    {
        if (!await ReprendreAsync(etablissement, arret))
        {
            return NotFound();
        }
        ModelState.Clear();
        Etape = EtapePersonne;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Etablissement>? etablissement, CancellationToken arret)
    {
        if (!await ReprendreAsync(etablissement, arret))
        {
            return NotFound();
        }
        Etape = EtapeContrat;
        if (ModelState.IsValid)
        {
            var resultat = await embaucher.ExecuterAsync(Entree, arret);
            if (resultat.EstSucces)
            {
                TempData.Annoncer(resultat.Valeur.DejaConnu
                    ? "Le contrat est ouvert : cette personne était déjà suivie par le service."
                    : "L’embauche est enregistrée. Les visites qu’elle demande sont dans l’échéancier.");
                return LocalRedirect($"/travailleurs/{resultat.Valeur.Travailleur}");
            }
            ModelState.Refuser(resultat.Refus);
        }
        Etape = ModelState.Any(e => e.Value?.Errors.Count > 0 && e.Key.StartsWith("Entree.Identite", StringComparison.Ordinal)) ? EtapePersonne : EtapeContrat;
        Candidats = Entree.Identite.Lire(temps.Aujourdhui()).Reussit(out var identite) ? await recherche.CandidatsAsync(identite, arret) : [];
        return Page();
    }

    private async Task<bool> ReprendreAsync(Id<Etablissement>? etablissement, CancellationToken arret)
    {
        Employeur = await employeurs.LireAsync(etablissement, arret);
        Entree = (Entree ?? new DemandeEmbauche { Etablissement = default, Identite = new(), Contrat = new(), Poste = new() }) with
        {
            Etablissement = etablissement ?? default,
            Identite = Entree?.Identite ?? new(),
            Contrat = Entree?.Contrat ?? new(),
            Poste = Entree?.Poste ?? new(),
            Travailleur = Id<Travailleur>.TryParse(Choix, null, out var choisi) ? choisi : null,
            AucunDesRessemblants = Choix == Aucune,
        };
        return Employeur is not null;
    }

    /// <summary>A step answers for its own fields: the others come later.</summary>
    private void NeGarderQue(string prefixe)
    {
        foreach (var cle in ModelState.Keys.Where(c => !c.StartsWith(prefixe, StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(cle);
        }
    }
}

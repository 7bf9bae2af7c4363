using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Espaces.Entreprise.Declarations;

/// <summary>The employer declares someone it hires. Whether the service already follows that person is never told.</summary>
[Exige(Permission.EspaceEntrepriseDeclarer)]
public sealed class ArriveeModel(PerimetreEmployeur perimetre, SocleDb db, TracerRefus refus, EcrireDeclaration ecrire) : PageModel
{
    [BindProperty]
    public DemandeEmbauche Entree { get; set; } = null!;

    public IReadOnlyList<SelectListItem> Lieux { get; private set; } = [];

    /// <summary>For one of its companies at least: an accountant may be entrusted by some of them only.</summary>
    public bool DeclareLesPostes { get; private set; }

    /// <summary>For none of them but some: the form says so.</summary>
    public bool DeclarePourCertaines { get; private set; }

    /// <summary>One of its places is a temporary-work agency.</summary>
    public bool Agence => agences.Count > 0;

    private HashSet<Id<Etablissement>> agences = [];
    private Dictionary<Id<Etablissement>, Id<Socle.Adherents.Entreprises.Entreprise>> entreprises = [];

    public async Task OnGetAsync(Id<Etablissement>? site, CancellationToken arret)
    {
        await LieuxAsync(arret);
        Entree = Vide with { Etablissement = site ?? default };
        // An agency hires for assignments: that is what its form begins with.
        var lieu = site ?? (Lieux.Count == 1 ? Id<Etablissement>.Lire(Lieux[0].Value).Valeur : null);
        if (lieu is { } celui ? agences.Contains(celui) : Lieux.Count > 0 && agences.Count == Lieux.Count)
        {
            Entree = Entree with { Contrat = new() { Nature = TypeContrat.Interim } };
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        await LieuxAsync(arret);
        Entree = Reprendre();
        if (Lieux.Count == 1 && Entree.Etablissement == default)
        {
            Entree = Entree with { Etablissement = Id<Etablissement>.Lire(Lieux[0].Value).Valeur };
        }
        if (Entree.Etablissement == default)
        {
            ModelState.AddModelError("Entree.Etablissement", "Choisissez l’établissement où la personne arrive.");
            return Page();
        }
        if (Lieux.All(l => l.Value != Entree.Etablissement.ToString()))
        {
            await refus.ObjetAsync("etablissement", Entree.Etablissement.Valeur, arret);
            return NotFound();
        }
        if (DeclareLesPostes && !await perimetre.DeclareLesPostesAsync(entreprises[Entree.Etablissement], arret))
        {
            // Said, not dropped: what decides the follow-up is never lost without a word.
            if (Entree.Risques is { Length: > 0 } || Entree.Poste is { Nuit: true } or { Engins.Length: > 0 } or { Habilitations.Length: > 0 })
            {
                ModelState.AddModelError("Entree.Risques", "Cette entreprise ne vous a pas chargé de dire les expositions ni les particularités du poste\u00A0: décochez-les, elle les déclarera.");
            }
        }
        return ModelState.IsValid ? await DeclarerAsync(arret) : Page();
    }

    private static DemandeEmbauche Vide { get; } = new() { Etablissement = default, Identite = new(), Contrat = new(), Poste = new() };

    private async Task<IActionResult> DeclarerAsync(CancellationToken arret)
    {
        var resultat = await ecrire.FaireAsync<DeclarerArrivee, Id<Contrat>>(c => c.ExecuterAsync(Entree, arret));
        if (resultat.EstSucces)
        {
            TempData.Annoncer("L’arrivée est déclarée. Votre service convoquera la personne ; les visites à venir sont sur sa page.");
            return LocalRedirect($"/entreprise/travailleurs/{resultat.Valeur}");
        }
        ModelState.Refuser(resultat.Refus);
        return Page();
    }

    /// <summary>What the form asks and nothing else: an address or a handicap sent by hand is not the employer's to give here.</summary>
    private DemandeEmbauche Reprendre()
    {
        var (i, c, p) = (Entree?.Identite ?? new(), Entree?.Contrat ?? new(), Entree?.Poste ?? new());
        return new DemandeEmbauche
        {
            Etablissement = Entree?.Etablissement ?? default,
            Identite = new() { Nir = i.Nir, NomNaissance = i.NomNaissance, NomUsage = i.NomUsage, Prenoms = i.Prenoms, Sexe = i.Sexe, Naissance = i.Naissance },
            Contrat = c,
            Poste = DeclareLesPostes ? p : new() { Libelle = p.Libelle, Pcs = p.Pcs },
            Risques = DeclareLesPostes ? Entree?.Risques ?? [] : [],
            AucunDesRessemblants = true,
        };
    }

    private async Task LieuxAsync(CancellationToken arret)
    {
        var lus = await (
            from e in await perimetre.EtablissementsAsync(arret)
            join n in db.Set<Socle.Adherents.Entreprises.Entreprise>() on e.EntrepriseId equals n.Id
            orderby n.NomTri, e.Nom
            select new { e.Id, e.Nom, e.EntrepriseId, n.RaisonSociale }).ToListAsync(arret);
        agences = [.. await (await perimetre.AgencesAsync(arret)).Select(e => e.Id).ToListAsync(arret)];
        var plusieurs = lus.Select(l => l.EntrepriseId).Distinct().Count() > 1;
        entreprises = lus.ToDictionary(l => l.Id, l => l.EntrepriseId);
        var declare = new List<bool>();
        foreach (var entreprise in entreprises.Values.Distinct())
        {
            declare.Add(await perimetre.DeclareLesPostesAsync(entreprise, arret));
        }
        DeclareLesPostes = User.DeclareLesPostes() && declare.Contains(true);
        DeclarePourCertaines = DeclareLesPostes && declare.Contains(false);
        Lieux = [.. lus.Select(l => new SelectListItem(plusieurs ? $"{l.RaisonSociale} · {l.Nom}" : l.Nom, l.Id.ToString()))];
    }
}

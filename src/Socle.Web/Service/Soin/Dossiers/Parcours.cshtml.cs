using Microsoft.AspNetCore.Mvc;
using Socle.Dossier.Acces;
using Socle.Dossier.Ecrits;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Personnes;
using Socle.Web.Service.Travailleurs.Fiche;

namespace Socle.Web.Service.Soin.Dossiers;

/// <summary>Curriculum laboris: posts and exposures over a life, each with who says so.</summary>
[Exige(Permission.DossierOuvrir)]
public sealed class ParcoursModel(EntreeDuDossier entree, LireEcrits lire) : PageDuDossier(entree)
{
    public IReadOnlyList<LigneParcours> Lignes { get; private set; } = [];

    /// <summary>Null when no line has a beginning. What has none is in the table only.</summary>
    public Frise? Frise { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, CancellationToken arret)
    {
        if (await OuvrirAsync(id, Blocs.Expositions, arret) is { } ailleurs)
        {
            return ailleurs;
        }
        Lignes = LigneParcours.De(Fiche, await lire.EnVigueurAsync(Dossier, Blocs.Expositions, arret));
        Frise = Dessiner();
        return Page();
    }

    private Frise? Dessiner()
    {
        var pistes = Lignes.Where(l => l.Debut is not null).OrderBy(l => l.Debut)
            .GroupBy(l => (l.EstPoste, Nom: l.EstPoste ? l.Employeur ?? l.Libelle : l.Libelle))
            .OrderByDescending(g => g.Key.EstPoste)
            .Select(g => (g.Key.Nom, (IReadOnlyList<Duree>)[.. g.Select(l => new Duree(l.Genre, l.Libelle, l.Debut!.Value, l.Fin))]));
        return Frise.De([.. pistes], Aujourdhui) is not { } frise ? null : frise with
        {
            Libelle = "Postes et expositions dans le temps",
            Cles = [("contrat", "postes déclarés par l’employeur"), ("dit", "postes du dossier"), ("exposition", "expositions déclarées"), ("constat", "expositions du dossier")],
        };
    }
}

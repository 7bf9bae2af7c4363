using Socle.Noyau;
using Socle.Suivi.Reprise;
using Socle.Technique.Fichiers;
using Socle.Web.Configuration;

namespace Socle.Web.Service.Reprise;

/// <summary>The files of a take-over while it lasts, in the data folder. They name people: they go when it ends.</summary>
public sealed class DepotReprise(OptionsSocle options)
{
    private static readonly string[] Extensions = [".csv", ".txt", ".xlsx"];

    /// <summary>Keeps the files that can be tables; gives their names. One that holds a program refuses them all.</summary>
    public async Task<Resultat<List<string>>> GarderAsync(Id<RepriseLogiciel> id, IEnumerable<IFormFile> fichiers, CancellationToken arret)
    {
        var dossier = Directory.CreateDirectory(Dossier(id)).FullName;
        var noms = new List<string>();
        foreach (var fichier in fichiers.Where(f => Extensions.Contains(Path.GetExtension(f.FileName), StringComparer.OrdinalIgnoreCase)))
        {
            var nom = FichierDangereux.NomPropre(fichier.FileName);
            nom = noms.Contains(nom) ? $"{noms.Count}-{nom}" : nom;
            await using (var lu = fichier.OpenReadStream())
            {
                if (!await FichierDangereux.EstSainAsync(lu, arret))
                {
                    return FichierDangereux.Refuse.Sur("Fichiers");
                }
            }
            await using var flux = File.Create(Path.Combine(dossier, nom));
            await fichier.CopyToAsync(flux, arret);
            noms.Add(nom);
        }
        return noms;
    }

    public Resultat<IReadOnlyList<FichierSource>> Lire(Id<RepriseLogiciel> id) => DossierReprise.Lire(Dossier(id));

    public void Effacer(Id<RepriseLogiciel> id)
    {
        if (Directory.Exists(Dossier(id)))
        {
            Directory.Delete(Dossier(id), recursive: true);
        }
    }

    private string Dossier(Id<RepriseLogiciel> id) => Path.Combine(options.Donnees, "reprises", id.ToString());
}

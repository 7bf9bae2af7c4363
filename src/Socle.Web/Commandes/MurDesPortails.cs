using Socle.Dossier.Cles;
using Socle.Technique.Base;

namespace Socle.Web.Commandes;

/// <summary>
/// A process of the portals alone refuses to start with a connection that could read the medical files, or with the keys of these files:
/// the wall holds because the process has no way through it, not because it is well behaved.
/// </summary>
internal static class MurDesPortails
{
    // The role, and every role it may take.
    private const string PeutLire = """
        SELECT EXISTS (SELECT 1 FROM pg_roles r, pg_namespace n
            WHERE n.nspname = 'dossier' AND pg_has_role(current_user, r.oid, 'MEMBER') AND has_schema_privilege(r.oid, n.oid, 'USAGE'))
        """;

    public static async Task<string?> RefusAsync(SourcesDonnees sources, string cles, CancellationToken arret)
    {
        if (Directory.Exists(cles) && Directory.EnumerateFiles(cles, "*.cle").Any(f => Path.GetFileName(f) != ClesDesPortails.Copies))
        {
            return "Les clés des dossiers médicaux sont dans « Dossier:Cles » : un processus des seuls portails ne doit pas les voir. Donnez-lui son propre dossier de données.";
        }
        if (ClesDesPortails.Manque(cles) is { } manque)
        {
            return $"Il manque {manque} dans « Dossier:Cles » : faites « socle dossier cles-des-portails » sur l’installation du service, et portez-le ici.";
        }
        return sources.Moteur == Moteur.Postgresql && await PeutLireAsync(sources, arret)
            ? "La connexion « Base:Connexion » peut lire le schéma des dossiers médicaux. Donnez aux portails leur propre utilisateur : docs/exploitation.md, « Les portails à part »."
            : null;
    }

    private static async Task<bool> PeutLireAsync(SourcesDonnees sources, CancellationToken arret)
    {
        await using var connexion = sources.ConnexionProprietaire();
        await connexion.OpenAsync(arret);
        await using var commande = connexion.CreateCommand();
        commande.CommandText = PeutLire;
        return await commande.ExecuteScalarAsync(arret) is true;
    }
}

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Socle.Espaces.Composants;

/// <summary>
/// Addresses of static files that change with their content: the fingerprint of MapStaticAssets when the host
/// maps it (WithStaticAssets), else a version in the query.
/// </summary>
public sealed class Ressources(IHttpContextAccessor acces, IFileVersionProvider versions)
{
    public string Url(string chemin)
    {
        var contexte = acces.HttpContext ?? throw new InvalidOperationException("No request is running.");
        var racine = contexte.Request.PathBase.Value;
        var empreintes = contexte.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        var empreinte = empreintes?[chemin];
        return empreinte is not null && empreinte != chemin
            ? $"{racine}/{empreinte}"
            : versions.AddFileVersionToPath(contexte.Request.PathBase, $"{racine}/{chemin}");
    }
}
